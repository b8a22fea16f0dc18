package org.openbell.simulator.gateway;

import java.util.Optional;
import org.openbell.simulator.market.Listing;

/// A followed profit: of the account, or of one listing.
final class PnlLine {
  private final DataRequest.Kind kind;
  private final Optional<Listing> listing;
  private Message told;
  private long toldAtNanos;

  PnlLine(DataRequest.Kind kind, Optional<Listing> listing, Message told, long toldAtNanos) {
    this.kind = kind;
    this.listing = listing;
    this.told = told;
    this.toldAtNanos = toldAtNanos;
  }

  DataRequest.Kind kind() {
    return kind;
  }

  Optional<Listing> listing() {
    return listing;
  }

  boolean isDue(long nanos, long leastNanos) {
    return nanos - toldAtNanos >= leastNanos;
  }

  /// Remembers the message as told; whether it was news.
  boolean tell(Message message, long nanos) {
    toldAtNanos = nanos;
    var isNews = !message.equals(told);
    told = message;
    return isNews;
  }
}
