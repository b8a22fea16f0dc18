package org.openbell.approval.report;

import java.util.ArrayList;
import java.util.List;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.TradePlan;
import org.openbell.model.session.SessionDate;

/// What was earned in a period, trade by trade, day by day, and in all.
public record PnlReport(
    Period period, PnlFigures total, List<Day> days, List<RoundTrip> trades, List<String> doubts) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM =
      List.of(
          "SessionSkipped",
          "TradeProposed",
          "PositionOpened",
          "FillRecorded",
          "CommissionCharged",
          "SoldByHand",
          "PositionClosed");

  /// One date; `note` says why nothing was traded where somebody said so.
  public record Day(SessionDate date, PnlFigures figures, List<String> notes) {}

  public static PnlReport of(Period period, List<DayRecords> days) {
    List<RoundTrip> trips = days.stream().flatMap(day -> RoundTrips.of(day).stream()).toList();
    return new PnlReport(
        period,
        PnlFigures.of(trips),
        days.stream().map(PnlReport::day).toList(),
        trips,
        trips.stream().flatMap(trip -> trip.doubts().stream()).toList());
  }

  private static Day day(DayRecords day) {
    return new Day(
        day.date(),
        PnlFigures.of(RoundTrips.of(day)),
        day.all(SessionSkipped.class).map(SessionSkipped::reason).distinct().toList());
  }

  public Sheet sheet() {
    return new Sheet(
        head(),
        List.of(
            "date", "symbol", "kind", "shares", "held", "entry", "exit", "reason", "in ET",
            "out ET", "gross", "costs", "net", "net %"),
        trades.stream().map(PnlReport::row).toList(),
        doubts);
  }

  private List<String> head() {
    List<String> head = new ArrayList<>();
    head.add("Profit and loss, " + period);
    if (total.trades() == 0) {
      head.add("No trade was made.");
      days.forEach(day -> day.notes().forEach(why -> head.add(day.date() + ": " + why)));
      return head;
    }
    head.add(
        Shown.count(total.trades(), "trade")
            + ": "
            + Shown.count(total.winners(), "winner")
            + ", "
            + Shown.count(total.losers(), "loser")
            + (total.open() > 0 ? ", " + total.open() + " still open" : "")
            + total.winRate().map(rate -> ", win rate " + Shown.share(rate)).orElse(""));
    head.add(
        "Gross "
            + Shown.money(total.grossPnl())
            + ", commissions and fees "
            + Shown.cost(total.costs())
            + ", net "
            + Shown.money(total.netPnl()));
    total.best().ifPresent(best -> head.add("Best  " + extreme(best)));
    total.worst().ifPresent(worst -> head.add("Worst " + extreme(worst)));
    total.expectancy().ifPresent(each -> head.add(averages(each.toCents())));
    if (days.size() > 1) {
      head.add("");
      head.addAll(daily());
    }
    return head;
  }

  private List<String> daily() {
    return new Sheet(
            List.of(),
            List.of("date", "trades", "winners", "losers", "gross", "costs", "net"),
            days.stream().map(PnlReport::row).toList(),
            List.of())
        .text()
        .lines()
        .toList();
  }

  private static List<String> row(Day day) {
    PnlFigures figures = day.figures();
    return List.of(
        day.date().toString(),
        Integer.toString(figures.trades()),
        Integer.toString(figures.winners()),
        Integer.toString(figures.losers()),
        Shown.money(figures.grossPnl()),
        Shown.cost(figures.costs()),
        Shown.money(figures.netPnl()));
  }

  private String averages(String expectancy) {
    return "Per trade "
        + expectancy
        + ", average win "
        + Shown.of(total.averageWin(), Shown::money)
        + ", average loss "
        + Shown.of(total.averageLoss(), Shown::money)
        + ", profit factor "
        + Shown.of(total.profitFactor())
        + ", breaks even at "
        + Shown.of(total.breakEvenRate(), Shown::share)
        + " winners (of "
        + (total.trades() - total.open())
        + " closed)";
  }

  private static String extreme(PnlFigures.Result result) {
    return result.trade().symbol()
        + " "
        + Shown.money(result.netPnl())
        + result.netReturn().map(move -> " (" + Shown.signed(move) + ")").orElse("");
  }

  private static List<String> row(RoundTrip trip) {
    return List.of(
        trip.date().toString(),
        trip.symbol(),
        Shown.of(trip.plan().map(TradePlan::kind)),
        trip.bought().toString(),
        trip.held().toString(),
        Shown.of(trip.entry()),
        Shown.of(trip.exit()),
        reasons(trip),
        Shown.clock(trip.openedAt()),
        Shown.of(trip.closedAt(), Shown::clock),
        Shown.money(trip.grossPnl()),
        Shown.cost(trip.commissions()),
        Shown.money(trip.netPnl()),
        Shown.of(trip.netReturn(), Shown::signed));
  }

  static String reasons(RoundTrip trip) {
    return trip.reasons().isEmpty()
        ? "OPEN"
        : String.join("+", trip.reasons().stream().map(Enum::name).toList());
  }
}
