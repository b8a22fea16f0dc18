package org.openbell.approval.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openbell.approval.report.Investigation.Mention;
import org.openbell.approval.report.PlayedWeeks.Played;
import org.openbell.approval.report.WhatIfReport.Variant;
import org.openbell.kit.json.EventJson;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.session.UsEquityCalendar;

/// The reports about [PlayedWeeks] as the desk would send them.
public final class PlayedReports {
  private static final ObjectMapper JSON = EventJson.mapper();

  private PlayedReports() {}

  /// Empty when nothing is recorded for the period, or the symbol was never mentioned.
  public static Optional<JsonNode> of(String name, Period period) {
    List<Played> days = PlayedWeeks.days(period);
    return days.isEmpty() ? Optional.empty() : report(name, period, days).map(JSON::valueToTree);
  }

  private static Optional<Object> report(String name, Period period, List<Played> days) {
    List<DayRecords> records = days.stream().map(Played::records).toList();
    Tape tape = new Tape(days.stream().flatMap(day -> day.tape().bars().stream()).toList());
    return switch (name) {
      case "pnl" -> Optional.of(PnlReport.of(period, records));
      case "fills" -> Optional.of(FillsReport.of(period, records));
      case "targets" -> Optional.of(TargetsReport.of(period, records, tape));
      case "reconcile" -> Optional.of(ReconcileReport.of(period, records));
      case "confidence" -> Optional.of(ConfidenceReport.of(period, records));
      case "moves" ->
          Optional.of(MovesReport.ofParts(period, each(days, played -> moves(period, played))));
      case "whatif" -> Optional.of(WhatIfReport.of(period, records, tape, calendar(), variants()));
      case String other -> investigation(other, period, records);
    };
  }

  private static MovesReport moves(Period period, Played played) {
    return MovesReport.of(period, List.of(played.records()), played.tape(), calendar());
  }

  private static <R> List<R> each(List<Played> days, Function<Played, R> report) {
    return days.stream().map(report).toList();
  }

  private static Optional<Object> investigation(
      String name, Period period, List<DayRecords> records) {
    Symbol symbol = Symbol.parse(name.replace("investigate/", ""));
    List<Mention> mentions =
        records.stream()
            .flatMap(day -> day.told().stream())
            .filter(told -> told.payload().toString().contains("=" + symbol.ticker()))
            .map(told -> new Mention(told, Optional.empty()))
            .toList();
    return mentions.isEmpty()
        ? Optional.empty()
        : Optional.of(Investigation.of(symbol, period, mentions, records));
  }

  private static List<Variant> variants() {
    return List.of("09:30", "10:30").stream()
        .flatMap(
            entry ->
                List.of("0.5", "0.9", "1.5", "3").stream()
                    .flatMap(
                        stop ->
                            List.of("1.8", "2.6", "3.5", "5").stream()
                                .map(target -> variant(entry, stop, target))))
        .toList();
  }

  private static Variant variant(String entry, String stop, String target) {
    return new Variant(LocalTime.parse(entry), Percent.parse(stop), Percent.parse(target));
  }

  private static UsEquityCalendar calendar() {
    return UsEquityCalendar.standard();
  }
}
