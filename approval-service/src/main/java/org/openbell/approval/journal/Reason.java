package org.openbell.approval.journal;

import org.openbell.model.trade.ExitReason;

/// Why something was sold, as it reads in a sentence.
final class Reason {
  private Reason() {}

  static String of(ExitReason reason) {
    return switch (reason) {
      case TARGET -> "target reached";
      case STOP_LOSS -> "stopped out";
      case LIQUIDATION -> "sold before the close";
      case MANUAL -> "sold by hand";
      case CLOSED_BY_USER -> "closed at the broker by its owner";
    };
  }
}
