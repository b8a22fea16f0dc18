package org.openbell.approval.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;

/// One event as the journal keeps it: whose date it belongs to, whom it mentions, how it reads.
///
/// `body` is the event exactly as it was on the wire.
public record JournalEntry(
    EventId eventId,
    String type,
    Instant occurredAt,
    SessionDate date,
    Optional<TradeId> trade,
    Set<Symbol> mentions,
    String causedBy,
    Optional<String> line,
    String body) {

  public static JournalEntry of(Envelope envelope, String body, Narration narration) {
    return new JournalEntry(
        envelope.eventId(),
        envelope.type(),
        envelope.occurredAt(),
        Mentions.dateOf(envelope),
        envelope.tradeId(),
        Mentions.of(envelope.payload()),
        envelope.causedBy(),
        narration.of(envelope.payload()),
        body);
  }
}
