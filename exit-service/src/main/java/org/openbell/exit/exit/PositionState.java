package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;

/// Where a trade stands on its way out; the diagram is at [ExitDecider].
public sealed interface PositionState {
  /// No share of the trade was ever seen, or none stayed before a plan came.
  record NotHeld() implements PositionState {}

  /// Shares are ours, and the trade's plan has not come yet.
  record Unplanned(Shares shares, Price average) implements PositionState {}

  /// Shares are ours, and there is a plan for them.
  sealed interface Held extends PositionState {
    Holding holding();

    Held with(Holding changed);
  }

  /// Held, and left to the exits that rest at the broker.
  sealed interface Guarded extends Held {}

  /// Exits were asked for, and again `chases` times; once more when unconfirmed at `chaseAt`.
  record Protecting(Holding holding, int chases, Instant chaseAt) implements Guarded {
    @Override
    public Protecting with(Holding changed) {
      return new Protecting(changed, chases, chaseAt);
    }
  }

  /// Stop, target and time exit work at the broker for every share held.
  record Protected(Holding holding) implements Guarded {
    @Override
    public Protected with(Holding changed) {
      return new Protected(changed);
    }
  }

  /// Nobody confirmed the exits, however often they were asked for: a person must look.
  record Unprotected(Holding holding) implements Guarded {
    @Override
    public Unprotected with(Holding changed) {
      return new Unprotected(changed);
    }
  }

  /// The broker's stop did not sell: asked `attempts` times to close it by our own order, and once
  /// more when still held at `againAt`, unless a person was called already.
  record Closing(Holding holding, int attempts, Instant againAt, boolean failureTold)
      implements Held {
    @Override
    public Closing with(Holding changed) {
      return new Closing(changed, attempts, againAt, failureTold);
    }

    Closing waitingUntil(Instant later) {
      return new Closing(holding, attempts, later, failureTold);
    }
  }

  /// The day's patience is over: still held at `closeAt`, the position is closed by our own hand.
  record Flattening(Holding holding, Instant closeAt, boolean failureTold) implements Held {
    @Override
    public Flattening with(Holding changed) {
      return new Flattening(changed, closeAt, failureTold);
    }

    Flattening waitingUntil(Instant later) {
      return new Flattening(holding, later, failureTold);
    }
  }

  /// The session ended with shares left: only the operator sells them, on whatever day.
  record Carried(Holding holding) implements Held {
    @Override
    public Carried with(Holding changed) {
      return new Carried(changed);
    }
  }

  /// Nothing is left by our fills; the broker's own books are to say so, too, before `verifyBy`.
  /// Only a late fill opens it again. `last` is how it was held.
  record Closed(Holding last, Instant verifyBy, boolean doubtTold) implements PositionState {}

  /// Nothing is left, and the broker says so.
  record Flat(Holding last) implements PositionState {}
}
