package org.openbell.approval.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.approval.approval.Ask;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.TradePlan;
import org.openbell.model.trade.TradeId;

/// One question as a row; the plan is kept in its wire form.
@Entity
@Table(name = "approval")
public class ApprovalRow extends PanacheEntityBase {
  private static final ObjectMapper JSON = EventJson.mapper();

  @Id
  @Column(name = "trade_id")
  String tradeId;

  String plan;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "lapses_at")
  Instant lapsesAt;

  @Column(name = "good_until")
  Instant goodUntil;

  @Enumerated(EnumType.STRING)
  StateName state;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "decided_by")
  String decidedBy;

  String words;

  @Column(name = "approved_until")
  Instant approvedUntil;

  static ApprovalRow of(Approval approval) {
    Ask ask = approval.ask();
    ApprovalRow row = new ApprovalRow();
    row.tradeId = ask.trade().text();
    row.plan = write(ask.plan());
    row.requestedAt = ask.requestedAt();
    row.lapsesAt = ask.lapsesAt();
    row.goodUntil = ask.goodUntil();
    row.set(approval.state());
    return row;
  }

  Approval approval() {
    return new Approval(
        new Ask(TradeId.parse(tradeId), read(plan), requestedAt, lapsesAt, goodUntil), state());
  }

  private void set(ApprovalState now) {
    switch (now) {
      case Pending _ -> state = StateName.PENDING;
      case Approved yes -> {
        decided(StateName.APPROVED, yes.at(), yes.by(), yes.words());
        approvedUntil = yes.goodUntil();
      }
      case Refused no -> decided(StateName.REFUSED, no.at(), no.by(), no.words());
      case Lapsed over -> decided(StateName.LAPSED, over.at(), null, over.words());
    }
  }

  private void decided(StateName name, Instant at, String by, String why) {
    state = name;
    decidedAt = at;
    decidedBy = by;
    words = why;
  }

  private ApprovalState state() {
    return switch (state) {
      case PENDING -> new Pending();
      case APPROVED -> new Approved(decidedBy, words, decidedAt, approvedUntil);
      case REFUSED -> new Refused(decidedBy, words, decidedAt);
      case LAPSED -> new Lapsed(words, decidedAt);
    };
  }

  private static String write(TradePlan plan) {
    try {
      return JSON.writeValueAsString(plan);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write the plan of " + plan.instrument(), cannotBe);
    }
  }

  private static TradePlan read(String plan) {
    try {
      return JSON.readValue(plan, TradePlan.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("cannot read a stored plan: " + plan, broken);
    }
  }
}
