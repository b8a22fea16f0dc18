package org.openbell.order.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.gate.GateLimits.Ages;
import org.openbell.order.gate.GateLimits.Manner;
import org.openbell.order.gate.GateView.PriceSeen;

/// What is asked of one entry: its time, its symbol, its price.
final class EntryChecks {
  private static final String PLAIN = "";

  private EntryChecks() {}

  static List<Check> of(GateLimits limits) {
    List<Check> checks = new ArrayList<>(ofTime());
    checks.addAll(ofSymbol(limits.manner()));
    checks.addAll(ofData(limits.ages(), limits.manner()));
    return checks;
  }

  private static List<Check> ofTime() {
    return List.of(
        new Check(
            DenialReason.OUTSIDE_ENTRY_WINDOW,
            PLAIN,
            "the morning's from 10 min to 5 min 30 s before the open (sent until 2 min 30 s"
                + " before it), approved ones from 5 min after it to 1 h before the close",
            true,
            (entry, view) -> when(!isInWindow(entry.plan().kind(), view))),
        new Check(
            DenialReason.NOT_APPROVED,
            PLAIN,
            "the operator's yes, until it lapses; the morning's picks need none",
            false,
            (entry, view) -> when(needsApproval(entry) && !isApproved(view))));
  }

  private static List<Check> ofSymbol(Manner manner) {
    return List.of(
        new Check(
            DenialReason.NOT_A_CANDIDATE,
            "limits.candidates-only",
            manner.candidatesOnly() ? "true" : "false",
            false,
            (_, view) -> when(manner.candidatesOnly() && view.symbol().foundAt().isEmpty())),
        new Check(
            DenialReason.RESTRICTED,
            "limits.restricted",
            manner.restricted().isEmpty() ? "nothing" : manner.restricted().toString(),
            false,
            (entry, _) -> when(manner.restricted().contains(entry.plan().instrument().symbol()))),
        plain(DenialReason.FOREIGN_HOLDING, (_, view) -> when(view.symbol().heldByOthers())),
        plain(DenialReason.FOREIGN_ORDER, (_, view) -> when(view.symbol().orderedByOthers())),
        plain(DenialReason.DUPLICATE, (_, view) -> when(view.symbol().hasOrder())),
        plain(DenialReason.TRADED_TODAY, (_, view) -> when(view.symbol().tradedToday())));
  }

  private static List<Check> ofData(Ages ages, Manner manner) {
    return List.of(
        new Check(
            DenialReason.OLD_SCAN,
            "limits.full-scan-age, limits.rescan-age",
            Words.of(ages.fullScan()) + " for the morning's, " + Words.of(ages.rescan()),
            false,
            (entry, view) -> oldScan(entry, view, ages)),
        new Check(
            DenialReason.NO_PRICE,
            "limits.price-age, limits.price-before-open",
            "a trade at most "
                + Words.of(ages.price())
                + " ago; before the open "
                + (manner.priceBeforeOpen() ? "as well" : "not required"),
            false,
            (entry, view) -> noPrice(entry, view, ages.price(), manner)),
        new Check(
            DenialReason.PRICE_COLLAR,
            "limits.price-collar",
            manner.collar() + " %",
            false,
            (entry, view) -> view.symbol().price().flatMap(p -> tooFar(entry, p, manner.collar()))),
        plain(DenialReason.LIMIT_ABOVE_PLAN, (entry, _) -> aboveThePlan(entry)));
  }

  private static Check plain(DenialReason reason, Check.Rule rule) {
    return new Check(reason, PLAIN, PLAIN, false, rule);
  }

  private static Optional<String> when(boolean broken) {
    return broken ? Optional.of(PLAIN) : Optional.empty();
  }

  private static boolean isInWindow(TradeKind kind, GateView view) {
    Instant now = view.now();
    return switch (kind) {
      case MASTER ->
          !now.isBefore(view.day().entryOpens()) && !now.isAfter(view.day().entryCutoff());
      case RESCAN ->
          !now.isBefore(view.day().entriesSettled()) && !now.isAfter(view.day().lastApproval());
    };
  }

  private static boolean needsApproval(Entry entry) {
    return entry.plan().kind() == TradeKind.RESCAN;
  }

  private static boolean isApproved(GateView view) {
    return view.approvedUntil().filter(until -> !view.now().isAfter(until)).isPresent();
  }

  private static Optional<String> oldScan(Entry entry, GateView view, Ages ages) {
    Duration longest = entry.plan().kind() == TradeKind.MASTER ? ages.fullScan() : ages.rescan();
    return view.symbol()
        .foundAt()
        .map(at -> Duration.between(at, view.now()))
        .filter(age -> age.compareTo(longest) > 0)
        .map(age -> Words.of(age) + ", at most " + Words.of(longest));
  }

  /// Before the open a stock may not trade for an hour; the auction makes its price.
  private static Optional<String> noPrice(
      Entry entry, GateView view, Duration longest, Manner manner) {
    if (entry.plan().kind() == TradeKind.MASTER && !manner.priceBeforeOpen()) {
      return Optional.empty();
    }
    if (view.symbol().price().isEmpty()) {
      return Optional.of("the broker told none");
    }
    Duration age = Duration.between(view.symbol().price().get().at(), view.now());
    return age.compareTo(longest) > 0
        ? Optional.of("the last is of " + Words.of(age) + " ago, at most " + Words.of(longest))
        : Optional.empty();
  }

  private static Optional<String> tooFar(Entry entry, PriceSeen seen, Percent collar) {
    Percent move = seen.price().changeFrom(entry.plan().reference());
    Percent distance = move.isNegative() ? move.negated() : move;
    return distance.compareTo(collar) > 0
        ? Optional.of(
            seen.price()
                + " is "
                + distance
                + " % from "
                + entry.plan().reference()
                + ", at most "
                + collar
                + " %")
        : Optional.empty();
  }

  private static Optional<String> aboveThePlan(Entry entry) {
    Price plan = entry.plan().reference();
    return switch (entry.plan().kind()) {
      case MASTER -> Optional.empty();
      case RESCAN ->
          entry.limit().filter(limit -> limit.isAtMost(plan)).isPresent()
              ? Optional.empty()
              : Optional.of(
                  entry.limit().map(Price::toString).orElse("any price") + ", planned " + plan);
    };
  }
}
