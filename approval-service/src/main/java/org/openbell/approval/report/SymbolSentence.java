package org.openbell.approval.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;

/// What an event says about one symbol, where the journal speaks of the whole house or not at all.
final class SymbolSentence {
  private SymbolSentence() {}

  /// Empty when the journal's own sentence is the better one.
  static Optional<String> of(Symbol symbol, Event event) {
    return switch (event) {
      case CandidatesFound found -> found(symbol, found);
      case PicksRanked ranked -> ranked(symbol, ranked);
      case TradeProposed proposed -> Optional.of(proposed(proposed.plan()));
      case OrderSent sent when isQuiet(sent.order()) -> Optional.of(sent(sent));
      case OrderAccepted accepted when isQuiet(accepted.order()) ->
          Optional.of(name(accepted.order()) + " is with the broker");
      case OrderCanceled canceled when isQuiet(canceled.order()) ->
          Optional.of(name(canceled.order()) + " taken back" + because(canceled.words()));
      case CommissionCharged charged ->
          Optional.of(
              "the broker charged "
                  + charged.commission()
                  + " for execution "
                  + charged.executionId());
      case ExitPlanned plan ->
          Optional.of(
              "exits planned from an average of "
                  + plan.averageEntry()
                  + ": stop "
                  + plan.stop()
                  + ", target "
                  + plan.target());
      case AccountSnapshotTaken snapshot ->
          snapshot.foreignHoldings().stream()
              .filter(holding -> holding.symbol().equals(symbol))
              .map(holding -> holding.shares() + " shares in the account are not ours")
              .findFirst();
      case Event _ -> Optional.empty();
    };
  }

  private static Optional<String> found(Symbol symbol, CandidatesFound found) {
    List<Candidate> all = found.candidates();
    return IntStream.range(0, all.size())
        .filter(at -> all.get(at).instrument().symbol().equals(symbol))
        .mapToObj(
            at ->
                "found by scan "
                    + found.scan()
                    + ": "
                    + Shown.signed(all.get(at).move())
                    + " at "
                    + all.get(at).last()
                    + String.format(Locale.US, ", %,d shares traded", all.get(at).volume())
                    + ", candidate "
                    + (at + 1)
                    + " of "
                    + all.size())
        .findFirst();
  }

  private static Optional<String> ranked(Symbol symbol, PicksRanked ranked) {
    return ranked.picks().stream()
        .filter(pick -> pick.instrument().symbol().equals(symbol))
        .map(pick -> picked(pick) + "; scored by " + scorer(ranked))
        .findFirst();
  }

  private static String picked(Pick pick) {
    return "picked with confidence "
        + pick.confidence()
        + because(pick.reason())
        + (pick.risks().isBlank() ? "" : "; risks: " + pick.risks().strip());
  }

  /// The models that answered usably, or our own rule.
  static String scorer(PicksRanked ranked) {
    return ranked.scorer() == Scorer.RULE
        ? "our own rule"
        : ranked.calls().stream()
            .filter(ModelCall::usable)
            .map(ModelCall::model)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" + "));
  }

  private static String proposed(TradePlan plan) {
    return "plan: buy "
        + plan.shares()
        + " at about "
        + plan.reference()
        + ", target "
        + Shown.signed(plan.target())
        + ", stop "
        + Shown.signed(plan.stop().negated());
  }

  private static String sent(OrderSent sent) {
    return name(sent.order())
        + " sent: "
        + sent.side().name().toLowerCase(Locale.ROOT)
        + " "
        + sent.shares()
        + sent.price().map(price -> " at " + price).orElse("");
  }

  // The journal tells of entries and closing orders itself.
  private static boolean isQuiet(OrderRef order) {
    return order.leg() != Leg.ENTRY && order.leg() != Leg.CLOSE;
  }

  private static String name(OrderRef order) {
    return switch (order.leg()) {
      case ENTRY -> "entry order";
      case STOP -> "stop order";
      case TARGET -> "target order";
      case TIME_EXIT -> "time exit";
      case CLOSE -> "closing order";
    };
  }

  private static String because(String words) {
    return words.isBlank() ? "" : ": " + words.strip();
  }
}
