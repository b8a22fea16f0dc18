package org.openbell.auditor.fact;

import java.time.Instant;

/// Somebody decided that a trade be entered or left; `id` tells decisions apart.
///
/// A ranking names symbols, so `trade` is the trade that its pick of that day has.
public record Decision(String id, By by, String trade, Instant at) implements Fact {
  public enum By {
    RANKING(true),
    APPROVAL(true),
    EXIT(false),
    /// order-service's own protection when no plan came, and for orders that it adopted.
    STANDING_RULE(false),
    OPERATOR(false);

    private final boolean enters;

    By(boolean enters) {
      this.enters = enters;
    }

    public boolean enters() {
      return enters;
    }
  }
}
