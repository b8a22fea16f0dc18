package org.openbell.exit.exit;

import java.time.Instant;
import java.util.Optional;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Guarded;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;

/// What a position is to be woken for, read from its state alone: a restart forgets no timer.
public final class Agenda {
  /// A moment of the day that comes whatever the broker answers.
  public record Appointment(Instant at, ExitInput input) {}

  private Agenda() {}

  public static Optional<Appointment> appointment(PositionState state, ExitTimes times) {
    return switch (state) {
      case Guarded _ -> Optional.of(new Appointment(times.flatten(), new ExitInput.FlattenCame()));
      case Flattening flattening ->
          flattening.failureTold()
              ? Optional.empty()
              : Optional.of(new Appointment(times.alarm(), new ExitInput.AlarmCame()));
      case NotHeld _, Unplanned _, Closed _ -> Optional.empty();
    };
  }

  /// Until when an answer of the broker is waited for before [ExitInput.Overdue].
  public static Optional<Instant> patienceEnds(PositionState state, ExitTimes times) {
    return switch (state) {
      case Protecting protecting -> Optional.of(protecting.chaseAt());
      case Flattening flattening ->
          Optional.of(flattening.closeAt()).filter(again -> again.isBefore(times.close()));
      case NotHeld _, Unplanned _, Protected _, Unprotected _, Closed _ -> Optional.empty();
    };
  }
}
