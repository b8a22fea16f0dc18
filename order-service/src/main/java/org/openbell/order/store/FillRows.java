package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Fills;

/// Fills and commissions as rows that are only ever added.
@ApplicationScoped
class FillRows implements PanacheRepositoryBase<FillEntity, String>, Fills {
  private final Sealer sealer;

  FillRows(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public boolean record(Fill fill) {
    FillEntity there = findById(fill.executionId());
    if (there != null) {
      var unused = isGenuine(there);
      return false;
    }
    FillEntity row = new FillEntity();
    row.fill(fill, fill.order().trade().date().value(), sealer);
    persist(row);
    return true;
  }

  @Override
  public boolean charge(String executionId, Usd commission) {
    if (getEntityManager().find(CommissionEntity.class, executionId) != null) {
      return false;
    }
    CommissionEntity row = new CommissionEntity();
    row.executionId = executionId;
    row.amount = commission.value();
    getEntityManager().persist(row);
    return true;
  }

  @Override
  public Usd commissions(SessionDate date) {
    BigDecimal charged =
        getEntityManager()
            .createQuery(
                "select sum(c.amount) from CommissionEntity c, FillEntity f"
                    + " where c.executionId = f.executionId and f.sessionDate = :date",
                BigDecimal.class)
            .setParameter("date", date.value())
            .getSingleResult();
    return charged == null ? Usd.ZERO : new Usd(charged);
  }

  @Override
  public Optional<Fill> find(String executionId) {
    return findByIdOptional(executionId).filter(this::isGenuine).map(FillEntity::toFill);
  }

  @Override
  public List<Fill> ofTrade(TradeId trade) {
    return fills("tradeId = ?1 order by executedAt, executionId", trade.text());
  }

  @Override
  public List<Fill> of(SessionDate date) {
    return fills("sessionDate = ?1 order by executedAt, executionId", date.value());
  }

  private List<Fill> fills(String query, Object value) {
    return list(query, value).stream().filter(this::isGenuine).map(FillEntity::toFill).toList();
  }

  private boolean isGenuine(FillEntity row) {
    boolean genuine = row.isGenuine(sealer);
    if (!genuine) {
      sealer.tellForged("fill " + row.executionId, "not recorded by us: it counts for nothing");
    }
    return genuine;
  }
}
