package org.openbell.approval.report;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.session.TradingCalendar;

/// What the morning's plans would have earned with another stop, target or time of entry.
///
/// Each plan is bought at the first price at or after the time, sold at its target, at its stop or,
/// if the price jumped over that, at the price it jumped to, else at the last price before the
/// flatten. Where ten seconds hold both, the stop counts. Before commissions, every order filled
/// at that price: better than life. A suggestion, never a change.
public record WhatIfReport(Period period, int plans, List<Outcome> outcomes) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM = List.of("TradeProposed");

  /// One combination; `trades` of the plans had prices from the entry on, and cost `cost`.
  public record Outcome(
      Variant variant,
      int trades,
      int atTarget,
      int atStop,
      int atEnd,
      int unclear,
      Usd cost,
      Usd gross,
      Optional<Percent> perTrade) {
    private static Outcome of(Outcome one, Outcome other) {
      Usd cost = one.cost.plus(other.cost);
      Usd gross = one.gross.plus(other.gross);
      return new Outcome(
          one.variant,
          one.trades + other.trades,
          one.atTarget + other.atTarget,
          one.atStop + other.atStop,
          one.atEnd + other.atEnd,
          one.unclear + other.unclear,
          cost,
          gross,
          Ratio.percent(gross, cost));
    }
  }

  /// Stop and target as distances in percent, the entry by the exchange's clock.
  public record Variant(LocalTime entry, Percent stop, Percent target) {}

  public static WhatIfReport of(
      Period period,
      List<DayRecords> days,
      Tape tape,
      TradingCalendar calendar,
      List<Variant> variants) {
    List<Replay> replays =
        days.stream()
            .flatMap(day -> day.all(TradeProposed.class))
            .filter(Replay::isMaster)
            .flatMap(plan -> Replay.of(plan, tape, calendar).stream())
            .toList();
    return new WhatIfReport(
        period,
        replays.size(),
        variants.stream().map(variant -> outcome(variant, replays)).toList());
  }

  /// The dates' own reports put together; all of them ask about the same variants.
  public static WhatIfReport ofParts(
      Period period, List<WhatIfReport> parts, List<Variant> variants) {
    return new WhatIfReport(
        period,
        parts.stream().mapToInt(WhatIfReport::plans).sum(),
        IntStream.range(0, variants.size())
            .mapToObj(
                at ->
                    parts.stream()
                        .map(part -> part.outcomes().get(at))
                        .reduce(outcome(variants.get(at), List.of()), Outcome::of))
            .toList());
  }

  private static Outcome outcome(Variant variant, List<Replay> replays) {
    List<Replay.Result> results =
        replays.stream().flatMap(replay -> replay.play(variant).stream()).toList();
    Usd cost = sum(results.stream().map(Replay.Result::cost));
    Usd gross = sum(results.stream().map(Replay.Result::gross));
    return new Outcome(
        variant,
        results.size(),
        count(results, Replay.End.TARGET),
        count(results, Replay.End.STOP),
        count(results, Replay.End.FLATTEN),
        count(results, Replay.End.UNCLEAR),
        cost,
        gross,
        Ratio.percent(gross, cost));
  }

  private static int count(List<Replay.Result> results, Replay.End end) {
    return (int) results.stream().filter(result -> result.end() == end).count();
  }

  private static Usd sum(Stream<Usd> amounts) {
    return amounts.reduce(Usd.ZERO, Usd::plus);
  }

  public Sheet sheet() {
    List<String> head = new ArrayList<>();
    head.add("What if, " + period);
    head.add(
        Shown.count(plans, "plan")
            + " of the morning with prices; before commissions, every order filled at its price");
    outcomes.stream()
        .filter(outcome -> outcome.trades() > 0)
        .max(Comparator.comparing(Outcome::gross))
        .ifPresent(best -> head.add(suggestion(best)));
    return new Sheet(
        head,
        List.of(
            "entry ET",
            "stop %",
            "target %",
            "trades",
            "at target",
            "at stop",
            "at the end",
            "unclear",
            "gross",
            "return"),
        outcomes.stream().map(WhatIfReport::row).toList(),
        List.of());
  }

  private static String suggestion(Outcome best) {
    return "Most would have come of entry "
        + best.variant().entry()
        + ", stop "
        + best.variant().stop()
        + " %, target "
        + best.variant().target()
        + " %: "
        + Shown.money(best.gross())
        + " over "
        + Shown.count(best.trades(), "trade")
        + (best.trades() < 30 ? ", too few to follow" : "")
        + ". Nothing is changed by itself.";
  }

  private static List<String> row(Outcome outcome) {
    return List.of(
        outcome.variant().entry().toString(),
        outcome.variant().stop().toString(),
        outcome.variant().target().toString(),
        Integer.toString(outcome.trades()),
        Integer.toString(outcome.atTarget()),
        Integer.toString(outcome.atStop()),
        Integer.toString(outcome.atEnd()),
        Integer.toString(outcome.unclear()),
        Shown.money(outcome.gross()),
        Shown.of(outcome.perTrade(), Shown::signed));
  }
}
