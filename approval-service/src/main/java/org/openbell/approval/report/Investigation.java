package org.openbell.approval.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.instrument.Symbol;

/// Everything that happened to one symbol in a period, from the row of a scan to the last share,
/// and in one sentence why it came to that.
public record Investigation(Symbol symbol, Period period, String cause, List<Step> steps) {

  /// One thing that happened, who told it, and what it followed from.
  public record Step(
      Instant at, String who, String what, String type, EventId eventId, String causedBy) {}

  /// An event that mentions the symbol, and the sentence the journal has for it.
  public record Mention(Envelope told, Optional<String> line) {}

  /// `mentions` in the order in which they happened, `days` the events of the same period that
  /// round trips are made of.
  public static Investigation of(
      Symbol symbol, Period period, List<Mention> mentions, List<DayRecords> days) {
    return new Investigation(
        symbol,
        period,
        Cause.of(symbol, mentions.stream().map(each -> each.told().payload()).toList(), days),
        mentions.stream().flatMap(each -> step(symbol, each).stream()).toList());
  }

  private static Optional<Step> step(Symbol symbol, Mention mention) {
    Envelope told = mention.told();
    return SymbolSentence.of(symbol, told.payload())
        .or(mention::line)
        .map(
            sentence ->
                new Step(
                    told.occurredAt(),
                    told.producer(),
                    sentence,
                    told.type(),
                    told.eventId(),
                    told.causedBy()));
  }

  public Sheet sheet() {
    return new Sheet(
        List.of(symbol + ", " + period, cause),
        List.of("date", "time ET", "told by", "what happened"),
        steps.stream()
            .map(
                step ->
                    List.of(Shown.date(step.at()), Shown.clock(step.at()), step.who(), step.what()))
            .toList(),
        List.of());
  }
}
