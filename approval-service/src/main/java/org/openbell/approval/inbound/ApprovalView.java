package org.openbell.approval.inbound;

import java.time.Instant;
import java.util.Locale;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.TradeId;

/// A question as the operator sees it: the exact plan, and where it stands.
///
/// `target` and `stop` are distances in percent. The last four fields are null while pending, and
/// `decidedBy` and `orderOutBy` also where nobody decided or nothing is sent.
public record ApprovalView(
    TradeId trade,
    Symbol symbol,
    String name,
    Shares shares,
    Price reference,
    Percent target,
    Percent stop,
    String reason,
    Confidence confidence,
    Instant requestedAt,
    Instant lapsesAt,
    String state,
    String decidedBy,
    Instant decidedAt,
    String words,
    Instant orderOutBy) {
  private record Ending(String by, Instant at, String words, Instant orderOutBy) {}

  static ApprovalView of(Approval approval) {
    TradePlan plan = approval.ask().plan();
    Ending ending = ending(approval);
    return new ApprovalView(
        approval.ask().trade(),
        plan.instrument().symbol(),
        plan.instrument().name(),
        plan.shares(),
        plan.reference(),
        plan.target(),
        plan.stop(),
        plan.reason(),
        plan.confidence(),
        approval.ask().requestedAt(),
        approval.ask().lapsesAt(),
        approval.state().getClass().getSimpleName().toUpperCase(Locale.ROOT),
        ending.by(),
        ending.at(),
        ending.words(),
        ending.orderOutBy());
  }

  private static Ending ending(Approval approval) {
    return switch (approval.state()) {
      case Pending _ -> new Ending(null, null, null, null);
      case Approved yes -> new Ending(yes.by(), yes.at(), yes.words(), yes.goodUntil());
      case Refused no -> new Ending(no.by(), no.at(), no.words(), null);
      case Lapsed over -> new Ending(null, over.at(), over.words(), null);
    };
  }
}
