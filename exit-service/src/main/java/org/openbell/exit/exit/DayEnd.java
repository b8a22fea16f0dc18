package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.exit.exit.ExitInput.MorningCame;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.model.event.ExitFact.CarriedGone;
import org.openbell.model.event.ExitFact.FlatUnverified;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.PositionCarried;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;

/// The last quarter of an hour: the broker's time exit gets its grace, then we close, again and
/// again, then a person is called; what stays past the bell is the operator's, and said every day.
final class DayEnd {
  private DayEnd() {}

  /// The broker's time exit has its grace from flatten time on, whoever was away then: who comes
  /// back later waits only for what happened meanwhile to be told.
  static Flattening flattening(Holding holding, Situation at) {
    Instant graceEnds = at.times().flatten().plus(at.policy().flattenGrace());
    Instant told = at.now().plus(at.policy().chaseAfter());
    return new Flattening(holding, graceEnds.isAfter(told) ? graceEnds : told, false);
  }

  /// Bought when everything is to be sold: its time exit is due at once, and has its grace.
  static Flattening boughtLate(Holding holding, Situation at) {
    return new Flattening(holding, at.now().plus(at.policy().flattenGrace()), false);
  }

  /// Without a plan there is no exit at the broker to wait for.
  static Decision flattenUnplanned(Unplanned state, Situation at) {
    return at.isAfterTheBell() ? Decision.to(state) : Decision.to(state, close(at));
  }

  static Decision closeAgain(Flattening state, Situation at) {
    if (at.now().isBefore(state.closeAt()) || at.isAfterTheBell()) {
      return Decision.to(state);
    }
    Flattening next = state.waitingUntil(at.now().plus(at.policy().closeAgainAfter()));
    // What rests at the broker sells when it trades again; taking it back would lose its place.
    return state.holding().pause().isOn() ? Decision.to(next) : Decision.to(next, close(at));
  }

  private static ClosePosition close(Situation at) {
    return new ClosePosition(at.trade(), ExitReason.LIQUIDATION);
  }

  static Decision alarm(Flattening state, Situation at) {
    if (state.failureTold()) {
      return Decision.to(state);
    }
    Shares left = state.holding().plan().shares();
    String words =
        state.holding().pause().isOn()
            ? "%s shares of %s are still held after the alarm time before the close: the stock is"
                    .formatted(left, at.trade())
                + " halted and cannot be sold; decide about the night"
            : "%s shares of %s are still held after the alarm time before the close; sell them by"
                    .formatted(left, at.trade())
                + " hand";
    return Decision.alarming(
        new Flattening(state.holding(), state.closeAt(), true),
        words,
        new FlattenFailed(at.trade(), left, words));
  }

  static Decision carry(Held state, Situation at) {
    Shares left = state.holding().plan().shares();
    String words =
        "%s shares of %s could not be sold on their day: from here on only the operator sells them"
            .formatted(left, at.trade());
    return Decision.alarming(
        new Carried(state.holding()), words, new PositionCarried(at.trade(), left, words));
  }

  /// Another day: what is still there is said again, what is gone is gone.
  static Decision morning(Carried state, MorningCame morning, Situation at) {
    Shares left = state.holding().plan().shares();
    if (morning.inAccount().isZero()) {
      return Decision.to(new Flat(state.holding()), new CarriedGone(at.trade(), left));
    }
    String words =
        "%s shares of %s are carried, %s of the symbol are in the account: the operator sells them"
            .formatted(left, at.trade(), morning.inAccount());
    return Decision.alarming(state, words, new PositionCarried(at.trade(), left, words));
  }

  static Closed closed(Holding last, Situation at) {
    return new Closed(last, at.now().plus(at.policy().verifyAfter()), false);
  }

  /// Nobody said in time that the broker, too, holds nothing.
  static Decision unverified(Closed state, Situation at) {
    if (state.doubtTold() || at.now().isBefore(state.verifyBy())) {
      return Decision.to(state);
    }
    String words =
        "%s was sold by our fills, and the broker's books have not confirmed it; look there"
            .formatted(at.trade());
    return Decision.alarming(
        new Closed(state.last(), state.verifyBy(), true),
        words,
        new FlatUnverified(at.trade(), words));
  }
}
