package org.openbell.model.event;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// An event with everything needed to order it, to recognize it again and to ask who caused it.
///
/// `occurredAt` is when it became true, `recordedAt` when its owner wrote it; both exchange time.
/// `causedBy` is the event or natural cause that led here: following it prints a trade's chain.
/// `schema` is the version of the event contract: readers refuse one newer than they know.
public record Envelope(
    EventId eventId,
    String type,
    int schema,
    Instant occurredAt,
    Instant recordedAt,
    Optional<TradeId> tradeId,
    String causedBy,
    String producer,
    String build,
    Event payload) {
  /// The version of the event contract this code writes and the newest it understands.
  public static final int SCHEMA = 1;
}
