package org.openbell.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openbell.approval.journal.Mentions;
import org.openbell.approval.report.ConfidenceReport;
import org.openbell.approval.report.DayRecords;
import org.openbell.approval.report.DaySummary;
import org.openbell.approval.report.FillsReport;
import org.openbell.approval.report.Investigation;
import org.openbell.approval.report.Investigation.Mention;
import org.openbell.approval.report.MovesReport;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.PnlReport;
import org.openbell.approval.report.ReconcileReport;
import org.openbell.approval.report.RecordBook;
import org.openbell.approval.report.Tape;
import org.openbell.approval.report.TargetsReport;
import org.openbell.approval.report.WhatIfReport;
import org.openbell.approval.report.WhatIfReport.Variant;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.Envelope;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;

/// Answers what the trader asks about past days and today, each time from what was told.
///
/// Every answer is empty when nothing is recorded for the period.
public final class ReportDesk {
  private static final String STATEMENT = "BrokerStatementSeen";

  private final Transactions transactions;
  private final RecordBook records;
  private final EventJson json;
  private final TradingCalendar calendar;

  public ReportDesk(
      Transactions transactions, RecordBook records, EventJson json, TradingCalendar calendar) {
    this.transactions = transactions;
    this.records = records;
    this.json = json;
    this.calendar = calendar;
  }

  public Optional<PnlReport> pnl(Period period) {
    return known(period, () -> PnlReport.of(period, days(period, PnlReport.FOLDED_FROM)));
  }

  public Optional<FillsReport> fills(Period period) {
    return known(period, () -> FillsReport.of(period, days(period, FillsReport.FOLDED_FROM)));
  }

  public Optional<TargetsReport> targets(Period period) {
    return byDate(
        period,
        TargetsReport.FOLDED_FROM,
        day -> TargetsReport.of(Period.of(day.date()), List.of(day), tape(day.date())),
        parts -> TargetsReport.ofParts(period, parts));
  }

  public Optional<ReconcileReport> reconcile(Period period) {
    return known(
        period, () -> ReconcileReport.of(period, days(period, ReconcileReport.FOLDED_FROM)));
  }

  public Optional<MovesReport> moves(Period period) {
    return byDate(
        period,
        MovesReport.FOLDED_FROM,
        day -> MovesReport.of(Period.of(day.date()), List.of(day), tape(day.date()), calendar),
        parts -> MovesReport.ofParts(period, parts));
  }

  public Optional<WhatIfReport> whatIf(Period period, List<Variant> variants) {
    return byDate(
        period,
        WhatIfReport.FOLDED_FROM,
        day ->
            WhatIfReport.of(
                Period.of(day.date()), List.of(day), tape(day.date()), calendar, variants),
        parts -> WhatIfReport.ofParts(period, parts, variants));
  }

  public Optional<ConfidenceReport> confidence(Period period) {
    return byDate(
        period,
        ConfidenceReport.FOLDED_FROM,
        day -> ConfidenceReport.of(Period.of(day.date()), List.of(day)),
        parts -> ConfidenceReport.ofParts(period, parts));
  }

  /// Empty, too, when the symbol was never mentioned.
  public Optional<Investigation> investigate(Symbol symbol, Period period) {
    return Within.the(
        transactions,
        () -> {
          List<Mention> mentions =
              records.about(symbol, period).stream()
                  .map(told -> new Mention(json.read(told.body()), told.line()))
                  .toList();
          return mentions.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Investigation.of(symbol, period, mentions, days(period, PnlReport.FOLDED_FROM)));
        });
  }

  /// The day's page as it reads now.
  public Optional<DaySummary> day(SessionDate date) {
    return byDate(
        Period.of(date),
        DaySummary.FOLDED_FROM,
        day -> DaySummary.of(day, tape(date), calendar),
        List::getFirst);
  }

  /// The dates of the period that went to sleep.
  List<SessionDate> slept(Period period) {
    return Within.the(
        transactions,
        () -> days(period, List.of("SessionSlept")).stream().map(DayRecords::date).toList());
  }

  private <R> Optional<R> known(Period period, Supplier<R> report) {
    return Within.the(
        transactions,
        () -> records.dates(period).isEmpty() ? Optional.empty() : Optional.of(report.get()));
  }

  /// One date after the other, each in a transaction of its own: a year of prices does not fit
  /// into the memory of a desk.
  private <P, R> Optional<R> byDate(
      Period period,
      Collection<String> types,
      Function<DayRecords, P> report,
      Function<List<P>, R> together) {
    List<SessionDate> dates = Within.the(transactions, () -> records.dates(period));
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    List<P> parts = new ArrayList<>();
    for (SessionDate date : dates) {
      parts.add(Within.the(transactions, () -> report.apply(day(date, types))));
    }
    return Optional.of(together.apply(List.copyOf(parts)));
  }

  private DayRecords day(SessionDate date, Collection<String> types) {
    return days(Period.of(date), types).stream()
        .findFirst()
        .orElseGet(() -> new DayRecords(date, List.of()));
  }

  private Tape tape(SessionDate date) {
    return new Tape(records.bars(Period.of(date)));
  }

  /// Of the broker's statements only the last of each date: they are long, and each is whole.
  private List<String> bodies(Period period, Collection<String> types) {
    List<String> others = types.stream().filter(type -> !type.equals(STATEMENT)).toList();
    List<String> bodies = new ArrayList<>(records.bodies(period, others));
    if (types.contains(STATEMENT)) {
      bodies.addAll(records.latest(period, STATEMENT));
    }
    return bodies;
  }

  private List<DayRecords> days(Period period, Collection<String> types) {
    Map<SessionDate, List<Envelope>> byDate =
        bodies(period, types).stream()
            .map(json::read)
            .collect(Collectors.groupingBy(Mentions::dateOf, TreeMap::new, Collectors.toList()));
    return byDate.entrySet().stream()
        .map(day -> new DayRecords(day.getKey(), day.getValue()))
        .toList();
  }
}
