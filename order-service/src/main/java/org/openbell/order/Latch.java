package org.openbell.order;

import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.TradingHalted;
import org.openbell.model.event.OrderFact.TradingReduced;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingState;
import org.openbell.order.house.TradingSwitch;

/// Lets no entry out from here on and calls for a person; exits and cancels go on.
final class Latch {
  private static final String OURSELVES = "order-service";

  private final House house;
  private final TradingSwitch trading;

  Latch(House house, TradingSwitch trading) {
    this.house = house;
    this.trading = trading;
  }

  /// Something was found. Only a person takes it back: it may be worse than it looks.
  void reduce(Turn turn, CauseKind kind, String subject, String words) {
    turn.tell(new DiscrepancyFound(subject, words));
    latch(turn, new Cause(kind, subject, OURSELVES, words, turn.now()));
  }

  /// In memory first: whatever becomes of this turn's transaction, the cause stands.
  void latch(Turn turn, Cause cause) {
    trading.latch(cause);
    record(turn, cause);
  }

  /// Into the books, and told, unless they have it already.
  void record(Turn turn, Cause cause) {
    HouseState before = house.get();
    HouseState after = before.stoppedBy(cause);
    if (after.equals(before)) {
      return;
    }
    house.put(after);
    if (cause.kind() == CauseKind.FORGED_ROW) {
      turn.tell(new DiscrepancyFound(cause.subject(), cause.words()));
    }
    turn.tell(
        cause.kind().state() == TradingState.HALTED
            ? new TradingHalted(cause.name(), cause.by(), cause.words())
            : new TradingReduced(cause.name(), cause.by(), cause.words()));
  }
}
