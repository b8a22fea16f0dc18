package org.openbell.approval.report;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.approval.journal.Wall;
import org.openbell.model.money.Usd;
import org.openbell.model.session.ExchangeTime;

/// The report as a page of text, at most 100 columns wide, for a person in their own zone.
public final class ReportTable {
  private static final int WIDTH = 100;
  private static final String ROW = "%-7s %-6s %6s %9s %9s %-11.11s %-13s %-13s %7s %9s";

  private final DayReport report;
  private final ZoneId own;
  private final DateTimeFormatter minutes = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  private ReportTable(DayReport report, ZoneId own) {
    this.report = report;
    this.own = own;
  }

  public static String render(DayReport report, ZoneId own) {
    ReportTable table = new ReportTable(report, own);
    return table.lines().stream()
        .map(line -> line.stripTrailing())
        .map(line -> line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("The day " + report.date() + report.note().map(note -> ", " + note).orElse(""));
    lines.add("");
    if (report.trades().isEmpty()) {
      lines.add("Nothing was bought.");
    } else {
      lines.add(header());
      lines.add("-".repeat(header().length()));
      report.trades().forEach(trade -> lines.add(row(trade)));
      lines.add("");
      lines.addAll(totals());
    }
    section(lines, "Exits", report.exits().stream().map(ReportTable::exit).toList());
    section(lines, "Not traded", report.notTraded().stream().map(ReportTable::no).toList());
    section(
        lines,
        "Not ours, untouched",
        report.untouched().stream()
            .map(holding -> holding.symbol() + " " + holding.shares() + " shares")
            .toList());
    section(lines, "Look at this", report.doubts());
    return lines;
  }

  private String header() {
    String zones = zones();
    return String.format(
        Locale.US,
        ROW,
        "SYMBOL",
        "KIND",
        "SHARES",
        "ENTRY",
        "EXIT",
        "REASON",
        "IN " + zones,
        "OUT " + zones,
        "COMM",
        "NET");
  }

  private String zones() {
    return firstMoment()
        .filter(moment -> !wall().sameAsExchange(moment))
        .map(moment -> "ET (" + wall().ownName(moment) + ")")
        .orElse("ET");
  }

  private Optional<Instant> firstMoment() {
    return report.trades().stream().map(TradeReview::openedAt).findFirst();
  }

  private Wall wall() {
    return new Wall(own);
  }

  private String row(TradeReview trade) {
    return String.format(
        Locale.US,
        ROW,
        trade.symbol(),
        trade.kind().map(Enum::name).orElse("?"),
        trade.shares(),
        trade.entry(),
        trade.exit().map(Object::toString).orElse("-"),
        trade.reason().map(Enum::name).orElse("OPEN " + trade.held()),
        clock(trade.openedAt()),
        trade.closedAt().map(this::clock).orElse("-"),
        trade.commissions().value().setScale(2, RoundingMode.HALF_EVEN),
        trade.netPnl().toCents());
  }

  private String clock(Instant moment) {
    String there = minutes.format(moment.atZone(ExchangeTime.NEW_YORK));
    return wall().sameAsExchange(moment)
        ? there
        : there + " (" + minutes.format(moment.atZone(own)) + ")";
  }

  private List<String> totals() {
    Totals totals = report.totals();
    List<String> lines = new ArrayList<>();
    lines.add(
        Shown.count(totals.trades(), "trade")
            + ", "
            + Shown.count(totals.winners(), "winner")
            + ", "
            + Shown.count(totals.losers(), "loser")
            + (totals.open() > 0 ? ", " + totals.open() + " still open" : "")
            + totals
                .winRate()
                .map(
                    rate -> ", win rate " + rate.value().setScale(1, RoundingMode.HALF_EVEN) + " %")
                .orElse(""));
    totals.best().ifPresent(best -> lines.add(extreme("Best  ", best)));
    totals.worst().ifPresent(worst -> lines.add(extreme("Worst ", worst)));
    lines.add(amount("Gross      ", totals.grossPnl()));
    lines.add(amount("Commissions", totals.commissions().negated()));
    lines.add(amount("Net        ", totals.netPnl()));
    return lines;
  }

  private static String extreme(String label, Totals.Extreme extreme) {
    return label + "  " + extreme.symbol() + " " + extreme.netPnl().toCents();
  }

  private static String amount(String label, Usd amount) {
    return String.format(Locale.US, "%s %10s", label, amount.toCents());
  }

  private static String exit(ExitLine exit) {
    return String.format(
        Locale.US,
        "%-7s %-14s %6s  asked %9s  paid %9s  %s",
        exit.symbol(),
        exit.reason(),
        exit.shares(),
        exit.asked().map(Object::toString).orElse("-"),
        exit.paid().map(Object::toString).orElse("-"),
        difference(exit));
  }

  private static String difference(ExitLine exit) {
    return switch (exit.cause()) {
      case NONE -> exit.shortfall().isNegative() ? exit.shortfall().negated().toCents() : "";
      case GAP, HALT, SLIPPAGE ->
          exit.shortfall().negated().toCents()
              + " by "
              + exit.cause().name().toLowerCase(Locale.ROOT);
      case UNKNOWN -> "nobody knows what was asked for";
    };
  }

  private static String no(ProposalEnd end) {
    return String.format(
        Locale.US,
        "%-7s %-9s %s",
        end.symbol(),
        end.outcome().name().toLowerCase(Locale.ROOT),
        end.words());
  }

  private static void section(List<String> lines, String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(title);
      content.forEach(line -> lines.add("  " + line));
    }
  }
}
