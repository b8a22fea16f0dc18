package org.openbell.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    return known(
        period,
        () -> TargetsReport.of(period, days(period, TargetsReport.FOLDED_FROM), tape(period)));
  }

  public Optional<ReconcileReport> reconcile(Period period) {
    return known(
        period, () -> ReconcileReport.of(period, days(period, ReconcileReport.FOLDED_FROM)));
  }

  public Optional<MovesReport> moves(Period period) {
    return known(
        period,
        () ->
            MovesReport.of(period, days(period, MovesReport.FOLDED_FROM), tape(period), calendar));
  }

  public Optional<WhatIfReport> whatIf(Period period, List<Variant> variants) {
    return known(
        period,
        () ->
            WhatIfReport.of(
                period, days(period, WhatIfReport.FOLDED_FROM), tape(period), calendar, variants));
  }

  public Optional<ConfidenceReport> confidence(Period period) {
    return known(
        period, () -> ConfidenceReport.of(period, days(period, ConfidenceReport.FOLDED_FROM)));
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
    Period only = Period.of(date);
    return known(
        only,
        () ->
            DaySummary.of(
                days(only, DaySummary.FOLDED_FROM).stream()
                    .findFirst()
                    .orElseGet(() -> new DayRecords(date, List.of())),
                tape(only),
                calendar));
  }

  /// The dates of the period that went to sleep.
  List<SessionDate> slept(Period period) {
    return Within.the(
        transactions,
        () -> days(period, List.of("SessionSlept")).stream().map(DayRecords::date).toList());
  }

  private <R> Optional<R> known(Period period, Supplier<R> report) {
    return Within.the(
        transactions, () -> records.knows(period) ? Optional.of(report.get()) : Optional.empty());
  }

  private Tape tape(Period period) {
    return new Tape(records.bars(period));
  }

  private List<DayRecords> days(Period period, Collection<String> types) {
    Map<SessionDate, List<Envelope>> byDate =
        records.bodies(period, types).stream()
            .map(json::read)
            .collect(Collectors.groupingBy(Mentions::dateOf, TreeMap::new, Collectors.toList()));
    return byDate.entrySet().stream()
        .map(day -> new DayRecords(day.getKey(), day.getValue()))
        .toList();
  }
}
