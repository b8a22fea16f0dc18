package org.openbell.exit.exit;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Flat;
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
      case Unplanned _, Guarded _, Closing _ ->
          Optional.of(new Appointment(times.flatten(), new ExitInput.FlattenCame()));
      case Flattening flattening ->
          Optional.of(
              flattening.failureTold()
                  ? new Appointment(times.over(), new ExitInput.SessionEnded())
                  : new Appointment(times.alarm(), new ExitInput.AlarmCame()));
      case NotHeld _, Carried _, Closed _, Flat _ -> Optional.empty();
    };
  }

  /// Until when an answer of the broker is waited for before [ExitInput.Overdue].
  public static Optional<Instant> patienceEnds(
      PositionState state, ExitTimes times, ExitPolicy policy) {
    return switch (state) {
      case Protecting protecting ->
          Stream.concat(
                  Stream.of(protecting.chaseAt()),
                  StopGuard.patienceEnds(protecting.holding(), policy).stream())
              .min(Instant::compareTo);
      case Protected guarded -> StopGuard.patienceEnds(guarded.holding(), policy);
      case Unprotected guarded -> StopGuard.patienceEnds(guarded.holding(), policy);
      case Closing closing ->
          Optional.of(closing.againAt())
              .filter(again -> !closing.failureTold() && again.isBefore(times.flatten()));
      case Flattening flattening ->
          Optional.of(flattening.closeAt()).filter(again -> again.isBefore(times.close()));
      case Closed closed -> closed.doubtTold() ? Optional.empty() : Optional.of(closed.verifyBy());
      case NotHeld _, Unplanned _, Carried _, Flat _ -> Optional.empty();
    };
  }
}
