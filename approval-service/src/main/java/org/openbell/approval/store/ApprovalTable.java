package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.model.trade.TradeId;

/// The approval book in PostgreSQL; every call needs a transaction around it.
@ApplicationScoped
public class ApprovalTable implements ApprovalBook, PanacheRepositoryBase<ApprovalRow, String> {
  private static final int LATEST = 200;

  // A row that another transaction is just settling is waited for, and then no longer PENDING.
  private static final String SETTLE =
      """
      update ApprovalRow set state = :state, decidedAt = :at, decidedBy = :by, words = :words,
          approvedUntil = :until
      where tradeId = :trade and state = :pending
      """;

  private static final String SETTLE_IN_TIME = SETTLE + " and lapsesAt > :at";

  @Override
  public boolean add(Approval approval) {
    if (findByIdOptional(approval.ask().trade().text()).isPresent()) {
      return false;
    }
    persist(ApprovalRow.of(approval));
    return true;
  }

  @Override
  public Optional<Approval> find(TradeId trade) {
    return findByIdOptional(trade.text()).map(ApprovalRow::approval);
  }

  @Override
  public boolean settle(Approval decided) {
    String trade = decided.ask().trade().text();
    return switch (decided.state()) {
      case Pending pending ->
          throw new IllegalArgumentException(trade + " cannot be settled as " + pending);
      case Approved yes ->
          settled(SETTLE_IN_TIME, trade, yes, yes.at(), yes.by(), yes.words())
                  .setParameter("until", yes.goodUntil())
                  .executeUpdate()
              == 1;
      case Refused no ->
          settled(SETTLE_IN_TIME, trade, no, no.at(), no.by(), no.words())
                  .setParameter("until", null)
                  .executeUpdate()
              == 1;
      case Lapsed over ->
          settled(SETTLE, trade, over, over.at(), null, over.words())
                  .setParameter("until", null)
                  .executeUpdate()
              == 1;
    };
  }

  private Query settled(
      String update, String trade, ApprovalState state, Instant at, String by, String words) {
    return getEntityManager()
        .createQuery(update)
        .setParameter("trade", trade)
        .setParameter("pending", StateName.PENDING)
        .setParameter("state", name(state))
        .setParameter("at", at)
        .setParameter("by", by)
        .setParameter("words", words);
  }

  private static StateName name(ApprovalState state) {
    return switch (state) {
      case Pending _ -> StateName.PENDING;
      case Approved _ -> StateName.APPROVED;
      case Refused _ -> StateName.REFUSED;
      case Lapsed _ -> StateName.LAPSED;
    };
  }

  @Override
  public List<Approval> pending() {
    return find("state = ?1 order by lapsesAt", StateName.PENDING).stream()
        .map(ApprovalRow::approval)
        .toList();
  }

  @Override
  public List<Approval> latest() {
    return find("order by requestedAt desc").page(0, LATEST).stream()
        .map(ApprovalRow::approval)
        .toList();
  }
}
