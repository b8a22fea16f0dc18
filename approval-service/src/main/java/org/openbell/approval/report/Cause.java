package org.openbell.approval.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openbell.approval.report.ProposalEnd.Outcome;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.ExitReason;

/// Why it came to what it came to with a symbol, in one sentence: the last thing that is true of
/// it, from traded down to merely seen.
final class Cause {
  private final Symbol symbol;
  private final List<Event> events;

  private Cause(Symbol symbol, List<Event> events) {
    this.symbol = symbol;
    this.events = events;
  }

  static String of(Symbol symbol, List<Event> events, List<DayRecords> days) {
    Cause cause = new Cause(symbol, events);
    Optional<RoundTrip> last =
        days.stream()
            .flatMap(day -> RoundTrips.of(day).stream())
            .filter(trip -> trip.trade().symbol().equals(symbol))
            .reduce((_, later) -> later);
    Stream<Supplier<Optional<String>>> answers =
        Stream.of(
            () -> last.map(Cause::traded),
            cause::refused,
            cause::foreign,
            cause::waiting,
            cause::picked,
            cause::seen);
    return answers
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(symbol + " was only mentioned: nobody proposed, bought or sold it.");
  }

  private static String traded(RoundTrip trip) {
    String bought = trip.bought() + " shares bought at " + Shown.of(trip.entry());
    if (!trip.isClosed()) {
      return trip.symbol() + " is still held: " + bought + ", " + trip.held() + " left.";
    }
    return trip.symbol()
        + " was sold because "
        + String.join(", then ", trip.reasons().stream().map(Cause::words).toList())
        + ": "
        + bought
        + ", sold at "
        + Shown.of(trip.exit())
        + trip.closedAt().map(at -> " by " + Shown.clock(at) + " ET").orElse("")
        + ", "
        + Shown.money(trip.netPnl())
        + " net.";
  }

  private static String words(ExitReason reason) {
    return switch (reason) {
      case TARGET -> "it reached its target";
      case STOP_LOSS -> "it fell to its stop";
      case LIQUIDATION -> "the day ended";
      case MANUAL -> "the operator said so";
      case CLOSED_BY_USER -> "somebody sold it at the broker by hand";
    };
  }

  private Optional<String> refused() {
    return DayFacts.of(events).notTraded().stream()
        .filter(end -> end.symbol().equals(symbol))
        .reduce((_, later) -> later)
        .map(end -> symbol + " was not bought: " + who(end.outcome()) + words(end) + ".");
  }

  private static String who(Outcome outcome) {
    return switch (outcome) {
      case DECLINED -> "sizing said no";
      case DENIED -> "our own gate said no";
      case REJECTED -> "the broker said no";
      case REFUSED -> "it was refused";
      case LAPSED -> "the question lapsed without a yes";
      case NOT_FILLED -> "its order was canceled";
    };
  }

  private static String words(ProposalEnd end) {
    return end.outcome() == Outcome.LAPSED || end.words().isBlank() ? "" : " (" + end.words() + ")";
  }

  private Optional<String> foreign() {
    return all(AccountSnapshotTaken.class)
        .flatMap(told -> told.foreignHoldings().stream())
        .filter(holding -> holding.symbol().equals(symbol))
        .reduce((_, later) -> later)
        .map(
            holding ->
                symbol
                    + " is not ours and was not touched: "
                    + holding.shares()
                    + " shares were in the account already.");
  }

  private Optional<String> waiting() {
    return all(TradeProposed.class)
        .filter(told -> told.trade().symbol().equals(symbol))
        .findAny()
        .map(_ -> symbol + " was proposed, and no order of it has an end yet.");
  }

  private Optional<String> picked() {
    return all(PicksRanked.class)
        .flatMap(told -> told.picks().stream())
        .filter(pick -> pick.instrument().symbol().equals(symbol))
        .reduce((_, later) -> later)
        .map(
            pick ->
                symbol
                    + " was picked with confidence "
                    + pick.confidence()
                    + ", and no plan was made of it.");
  }

  private Optional<String> seen() {
    return all(CandidatesFound.class)
        .findAny()
        .map(_ -> symbol + " was a candidate, and nobody picked it.");
  }

  private <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }
}
