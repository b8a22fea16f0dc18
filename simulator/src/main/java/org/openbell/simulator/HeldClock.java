package org.openbell.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.PacedClock;

/// Shows the same time until it is let go: a simulator that starts slowly loses nothing of the day.
final class HeldClock implements ExchangeClock {
  private final Instant start;
  private final int speed;
  private final InstantSource machine;
  private volatile Optional<PacedClock> running = Optional.empty();

  HeldClock(Instant start, int speed, InstantSource machine) {
    this.start = start;
    this.speed = speed;
    this.machine = machine;
  }

  void letGo() {
    var pace = List.of(new PacedClock.Leg(start, speed));
    running = Optional.of(PacedClock.paced(machine, machine.instant(), pace));
  }

  @Override
  public Instant instant() {
    return running.map(PacedClock::instant).orElse(start);
  }

  @Override
  public boolean isReal() {
    return false;
  }

  @Override
  public String toString() {
    return speed == 1 ? "at real speed" : speed + " times as fast as real time";
  }
}
