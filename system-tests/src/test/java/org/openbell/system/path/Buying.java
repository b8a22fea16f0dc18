package org.openbell.system.path;

/// How a trade comes about, and with it when its steps can break.
enum Buying {
  /// A find of a rescan, approved by the trader: a limit order that fills at once. Sent in vain,
  /// it is given up, because a yes has a time limit.
  APPROVED,
  /// A pick of the morning: a market-on-open order that waits for the auction. Sent in vain, it is
  /// sent again, with the same number, once the broker has been seen without it twice.
  AT_THE_OPEN;

  OrderPath.Plan plan(String name) {
    return switch (this) {
      case APPROVED -> OrderPath.Plan.inTheMorning(name);
      case AT_THE_OPEN -> OrderPath.Plan.beforeTheOpen(name);
    };
  }

  boolean reaches(Step step) {
    return this == APPROVED || step.isBeforeTheFill();
  }

  void buy(OrderPath path, String symbol) {
    var unused =
        switch (this) {
          case APPROVED -> path.buy(symbol);
          case AT_THE_OPEN -> path.enterAtTheOpen(symbol);
        };
  }

  /// What must have become of the trade in the end.
  boolean isDone(Truth end, String trade, Step step) {
    if (step.isOfTheClose()) {
      return end.isSoldAgain(trade);
    }
    return switch (this) {
      case APPROVED -> end.isHeld(trade) || (step.isBeforeTheFill() && end.isGivenUp(trade));
      case AT_THE_OPEN -> end.entries(trade) == 1 && end.held(trade) == 0;
    };
  }
}
