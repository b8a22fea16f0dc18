package org.openbell.approval.journal;

import static org.openbell.approval.journal.Narration.because;
import static org.openbell.approval.journal.Narration.count;
import static org.openbell.approval.journal.Narration.signed;
import static org.openbell.approval.journal.Narration.symbol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderPreviewed;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderUnconfirmed;
import org.openbell.model.event.OrderFact.OrderWaits;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.OrderFact.TradingHalted;
import org.openbell.model.event.OrderFact.TradingNotArmed;
import org.openbell.model.event.OrderFact.TradingReduced;
import org.openbell.model.event.OrderFact.TradingResumed;
import org.openbell.model.event.TradePlan;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeKind;

/// How trades, orders and fills read.
record OrderNarration(TradingCalendar calendar, Wall wall) {

  Optional<String> of(OrderFact fact) {
    return switch (fact) {
      case TradeProposed proposed -> proposed(proposed);
      case TradeDeclined declined ->
          Optional.of(symbol(declined.trade()) + " declined" + because(declined.words()));
      case OrderDenied denied ->
          Optional.of(order(denied.order()) + " denied by our own gate" + because(denied.words()));
      case OrderSent sent -> sent(sent);
      case OrderAccepted accepted ->
          loud(accepted.order(), order(accepted.order()) + " is with the broker");
      case OrderRejected rejected ->
          Optional.of(
              order(rejected.order())
                  + " rejected with code "
                  + rejected.code()
                  + because(rejected.words()));
      case OrderUnconfirmed unconfirmed ->
          Optional.of(
              order(unconfirmed.order())
                  + " unconfirmed since "
                  + wall.both(unconfirmed.since())
                  + ": the broker is asked, nothing is sent twice");
      case OrderWaits waits ->
          Optional.of(order(waits.order()) + " has no answer yet" + because(waits.words()));
      case FillRecorded fill -> Optional.of(new FillNarration(calendar).of(fill));
      case OrderCanceled canceled -> canceled(canceled);
      case PositionClosed closed -> Optional.of(closed(closed));
      case ProtectionConfirmed held -> Optional.of(protectedBy(held));
      case DiscrepancyFound found ->
          Optional.of("the broker's books differ on " + found.subject() + because(found.words()));
      case GatewayConnected connected ->
          Optional.of("gateway connected, server version " + connected.serverVersion());
      case GatewayLost lost -> Optional.of("gateway lost" + because(lost.words()));
      case OrderPreviewed preview -> Optional.of(previewed(preview));
      case TradingArmed armed ->
          Optional.of("armed: entries may go out in the " + lower(armed.mode()) + " account");
      case TradingNotArmed unarmed ->
          Optional.of(
              "ALARM: not armed, nothing will be bought: "
                  + unarmed.doubts().stream()
                      .map(ArmingDoubt::words)
                      .collect(Collectors.joining("; ")));
      case TradingHalted halted ->
          Optional.of(
              "ALARM: trading halted by " + halted.by() + stop(halted.cause(), halted.words()));
      case TradingReduced reduced ->
          Optional.of(
              "ALARM: no new entries, says "
                  + reduced.by()
                  + stop(reduced.cause(), reduced.words()));
      case TradingResumed resumed ->
          Optional.of(
              resumed.by()
                  + " cleared "
                  + String.join(", ", resumed.causes())
                  + because(resumed.words()));
      case Reconciled books when books.healed() > 0 ->
          Optional.of(
              "books compared with the broker's: "
                  + count(books.healed(), "difference")
                  + " healed");
      case AccountSnapshotTaken snapshot -> Optional.of(account(snapshot));
      case SoldByHand sold -> Optional.of(soldByHand(sold));
      case FlatConfirmed flat ->
          Optional.of(symbol(flat.trade()) + " is flat, say the broker's own books");
      case Reconciled _,
          BrokerStatementSeen _,
          CommissionCharged _,
          PositionOpened _,
          PositionReduced _,
          StockHaltSeen _ ->
          Optional.empty();
    };
  }

  private static String previewed(OrderPreviewed preview) {
    String cost =
        preview.commission().map(commission -> ", commission about " + commission).orElse("");
    return order(preview.order())
        + " previewed by the broker: "
        + lower(preview.outcome())
        + cost
        + because(preview.words());
  }

  private static String stop(String cause, String words) {
    return " (" + cause + ")" + because(words);
  }

  // A rescan's plan is told by the question that follows it.
  private static Optional<String> proposed(TradeProposed proposed) {
    TradePlan plan = proposed.plan();
    return plan.kind() == TradeKind.RESCAN
        ? Optional.empty()
        : Optional.of(
            "plan: buy "
                + plan.shares()
                + " "
                + plan.instrument().symbol()
                + " at the open, last seen at "
                + plan.reference()
                + ", target "
                + signed(plan.target())
                + ", stop "
                + signed(plan.stop().negated())
                + proposed.breakEven().map(price -> ", breaks even at " + price).orElse("")
                + ", confidence "
                + plan.confidence());
  }

  private static Optional<String> sent(OrderSent sent) {
    String price = sent.price().map(limit -> " at " + limit).orElse("");
    return loud(
        sent.order(),
        order(sent.order())
            + " sent: "
            + lower(sent.side())
            + " "
            + sent.shares()
            + price
            + " ("
            + lower(sent.kind()).replace('_', ' ')
            + ")");
  }

  private static Optional<String> canceled(OrderCanceled canceled) {
    return loud(
        canceled.order(),
        order(canceled.order())
            + " canceled, "
            + (canceled.filled().isZero() ? "nothing" : count(canceled.filled().count(), "share"))
            + (canceled.order().leg() == Leg.ENTRY ? " bought" : " sold")
            + because(told(canceled.words())));
  }

  // The broker's own word for the end tells nothing more.
  private static String told(String words) {
    return words.equalsIgnoreCase("cancelled") ? "" : words;
  }

  private static String closed(PositionClosed closed) {
    return symbol(closed.trade())
        + " closed, "
        + Reason.of(closed.reason())
        + ": "
        + count(closed.shares().count(), "share")
        + " bought at "
        + closed.averageEntry()
        + ", sold at "
        + closed.averageExit()
        + ", "
        + closed.grossPnl().toCents()
        + " before commissions";
  }

  private static String soldByHand(SoldByHand sold) {
    return count(sold.shares().count(), "share")
        + " of "
        + symbol(sold.trade())
        + " sold by hand at the broker"
        + sold.price().map(price -> " at " + price).orElse("")
        + (sold.held().isZero() ? ", none left" : ", the exits shrink to " + sold.held());
  }

  private String protectedBy(ProtectionConfirmed held) {
    return symbol(held.trade())
        + " protected at the broker: stop "
        + held.stop()
        + ", target "
        + held.target()
        + ", time exit "
        + wall.exchange(held.timeExit());
  }

  private static String account(AccountSnapshotTaken snapshot) {
    String foreign =
        snapshot.foreignHoldings().stream()
            .map(holding -> holding.shares() + " " + holding.symbol())
            .collect(Collectors.joining(", "));
    return "account read: "
        + String.format(Locale.US, "%,.2f", snapshot.settledCash().value())
        + " of settled cash"
        + (foreign.isEmpty() ? "" : "; not ours and never touched: " + foreign);
  }

  // The resting exits come and go in threes; the protection tells of them in one sentence.
  private static Optional<String> loud(OrderRef order, String line) {
    return switch (order.leg()) {
      case ENTRY, CLOSE -> Optional.of(line);
      case STOP, TARGET, TIME_EXIT -> Optional.empty();
    };
  }

  private static String order(OrderRef order) {
    return symbol(order.trade()) + " " + name(order.leg());
  }

  private static String name(Leg leg) {
    return switch (leg) {
      case ENTRY -> "entry order";
      case STOP -> "stop order";
      case TARGET -> "target order";
      case TIME_EXIT -> "time exit";
      case CLOSE -> "closing order";
    };
  }

  private static String lower(Object word) {
    return word.toString().toLowerCase(Locale.ROOT);
  }
}
