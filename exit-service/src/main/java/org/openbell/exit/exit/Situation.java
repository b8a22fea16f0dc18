package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.trade.TradeId;

/// What a decision goes by besides state and input: whose, when, and by which rules.
public record Situation(TradeId trade, ExitTimes times, ExitPolicy policy, Instant now) {
  boolean isFlattenTime() {
    return !now.isBefore(times.flatten());
  }

  /// From the closing bell on nothing of ours is sold anymore, on whatever day.
  boolean isAfterTheBell() {
    return !now.isBefore(times.close());
  }
}
