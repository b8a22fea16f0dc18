package org.openbell.approval.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openbell.approval.report.MoveLine.Reach;
import org.openbell.approval.report.Tape.Peak;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.ExitLevels;

/// How far the stocks of a period moved, from the open and from our own fills.
///
/// Only what order-service watched has prices: proposed and held symbols, from then on.
/// `unwatched` are trades of which no price was kept.
public record MovesReport(Period period, List<MoveLine> moves, List<String> unwatched) {
  /// A symbol that is watched from later on has no open, whatever was seen of it first.
  private static final Duration AT_THE_BELL = Duration.ofMinutes(1);

  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM = PnlReport.FOLDED_FROM;

  public static MovesReport of(
      Period period, List<DayRecords> days, Tape tape, TradingCalendar calendar) {
    Map<SessionDate, Map<Symbol, RoundTrip>> trips =
        days.stream()
            .collect(Collectors.toMap(DayRecords::date, MovesReport::trips, (had, _) -> had));
    Map<SessionDate, List<Bar>> bars =
        tape.bars().stream()
            .collect(
                Collectors.groupingBy(bar -> new SessionDate(ExchangeTime.dateOf(bar.from()))));
    List<MoveLine> moves = new ArrayList<>();
    bars.forEach(
        (date, seen) ->
            calendar
                .hoursOn(date.value())
                .ifPresent(
                    hours ->
                        lines(hours, new Tape(seen), trips.getOrDefault(date, Map.of()))
                            .forEach(moves::add)));
    moves.sort(Comparator.comparing(MoveLine::date).thenComparing(MoveLine::symbol));
    return new MovesReport(period, List.copyOf(moves), unwatched(trips, moves));
  }

  /// The dates' own reports put together.
  public static MovesReport ofParts(Period period, List<MovesReport> parts) {
    return new MovesReport(
        period,
        parts.stream().flatMap(part -> part.moves().stream()).toList(),
        parts.stream().flatMap(part -> part.unwatched().stream()).toList());
  }

  private static Map<Symbol, RoundTrip> trips(DayRecords day) {
    return RoundTrips.of(day).stream()
        .collect(Collectors.toMap(trip -> trip.trade().symbol(), Function.identity()));
  }

  private static List<String> unwatched(
      Map<SessionDate, Map<Symbol, RoundTrip>> trips, List<MoveLine> moves) {
    return trips.values().stream()
        .flatMap(day -> day.values().stream())
        .filter(
            trip ->
                moves.stream()
                    .noneMatch(
                        move ->
                            move.date().equals(trip.date()) && move.symbol().equals(trip.symbol())))
        .map(trip -> trip.trade() + ": no prices were kept")
        .sorted()
        .toList();
  }

  private static Stream<MoveLine> lines(
      SessionHours hours, Tape tape, Map<Symbol, RoundTrip> trips) {
    return tape.symbols()
        .flatMap(
            symbol ->
                line(hours, symbol, tape.of(symbol), Optional.ofNullable(trips.get(symbol)))
                    .stream());
  }

  /// The first price of the session, if somebody was looking when the bell rang.
  private static Optional<Peak> open(SessionHours hours, Tape watched, Tape session) {
    Bar first = session.bars().getFirst();
    boolean atTheBell = watched.bars().getFirst().from().isBefore(hours.open().plus(AT_THE_BELL));
    return atTheBell ? Optional.of(new Peak(first.open(), first.openAt())) : Optional.empty();
  }

  private static Optional<MoveLine> line(
      SessionHours hours, Symbol symbol, Tape watched, Optional<RoundTrip> trip) {
    Tape tape = watched.between(hours.open(), hours.close());
    Optional<Peak> high = tape.highest(hours.open(), hours.close());
    return high.map(
        top -> {
          Optional<Peak> open = open(hours, watched, tape);
          Optional<Price> entry = trip.flatMap(RoundTrip::entry);
          Optional<Instant> entered = trip.map(RoundTrip::openedAt);
          Optional<Peak> best = entered.flatMap(at -> tape.highest(at, hours.close()));
          Optional<ExitLevels> levels = trip.flatMap(MovesReport::levels);
          return new MoveLine(
              hours.date(),
              symbol.ticker(),
              open,
              top,
              open.map(first -> top.price().changeFrom(first.price())),
              entry,
              entered,
              best,
              entry.flatMap(paid -> best.map(peak -> peak.price().changeFrom(paid))),
              levels.map(ExitLevels::target),
              levels.map(ExitLevels::stop),
              levels.flatMap(where -> entered.map(at -> reach(tape, at, where))),
              trip.flatMap(held -> extreme(held, hours, tape::highest)),
              trip.flatMap(held -> extreme(held, hours, tape::lowest)),
              trip.flatMap(RoundTrip::netReturn));
        });
  }

  private interface Extreme {
    Optional<Peak> within(Instant from, Instant to);
  }

  private static Optional<Percent> extreme(RoundTrip trip, SessionHours hours, Extreme extreme) {
    return trip.entry()
        .flatMap(
            entry ->
                extreme
                    .within(trip.openedAt(), trip.closedAt().orElse(hours.close()))
                    .map(peak -> peak.price().changeFrom(entry)));
  }

  /// Where the plan's percentages put them from the average entry.
  private static Optional<ExitLevels> levels(RoundTrip trip) {
    return trip.entry().flatMap(entry -> trip.plan().map(plan -> levels(entry, plan)));
  }

  private static ExitLevels levels(Price entry, TradePlan plan) {
    return ExitLevels.of(entry, plan.stop(), plan.target(), TickTable.US_STOCKS);
  }

  /// Of the bar in which we bought counts only what was certainly seen afterwards.
  private static Reach reach(Tape tape, Instant entered, ExitLevels levels) {
    for (Bar bar : tape.bars()) {
      boolean target = !bar.highAt().isBefore(entered) && bar.high().isAtLeast(levels.target());
      boolean stop = !bar.lowAt().isBefore(entered) && bar.low().isAtMost(levels.stop());
      if (target && stop) {
        return Reach.UNCLEAR;
      }
      if (target || stop) {
        return target ? Reach.TARGET_FIRST : Reach.STOP_FIRST;
      }
    }
    return Reach.NEITHER;
  }

  public Sheet sheet() {
    List<String> head = new ArrayList<>();
    head.add("Price moves, " + period);
    List<MoveLine> traded = moves.stream().filter(move -> move.reach().isPresent()).toList();
    head.add(
        Shown.count(moves.size(), "stock")
            + " watched, "
            + traded.size()
            + " traded with a plan; the target came before the stop in "
            + traded.stream()
                .filter(move -> move.reach().equals(Optional.of(Reach.TARGET_FIRST)))
                .count()
            + " of "
            + traded.size());
    return new Sheet(
        head,
        List.of(
            "date",
            "symbol",
            "open",
            "high",
            "high ET",
            "from open",
            "entry",
            "entry ET",
            "best after",
            "best ET",
            "best gain",
            "worst held",
            "best held",
            "target",
            "reached",
            "net %"),
        moves.stream().map(MoveLine::row).toList(),
        unwatched);
  }
}
