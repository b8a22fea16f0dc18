package org.openbell.simulator.faults;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openbell.simulator.faults.Fault.MessageFault;
import org.openbell.simulator.faults.FaultScript.Entry;
import org.openbell.simulator.faults.Trigger.OnMessage;

/// One line of a script and how far it has come.
///
/// Its random numbers depend on the seed and its own number alone, so that adding a line does not
/// change what the others do.
final class Armed {
  enum State {
    WAITING,
    ACTIVE,
    DONE,
    /// Its time had passed before the script came.
    PAST
  }

  private final int number;
  private final Entry entry;
  private final SplittableRandom random;
  private State state = State.WAITING;
  private Optional<Instant> until = Optional.empty();
  private int seen;
  private int chances;
  private int hits;
  private Optional<Instant> lastHit = Optional.empty();

  Armed(int number, Entry entry, long seed) {
    this.number = number;
    this.entry = entry;
    this.random = new SplittableRandom(seed * 1_000_003 + number);
  }

  Entry entry() {
    return entry;
  }

  int number() {
    return number;
  }

  State state() {
    return state;
  }

  int hits() {
    return hits;
  }

  Optional<Instant> lastHit() {
    return lastHit;
  }

  void miss() {
    state = State.PAST;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  /// Messages that fit are its business from now on, until its length is over.
  void activate(Instant now) {
    state = State.ACTIVE;
    until = entry.length().map(now::plus);
  }

  void finish() {
    state = State.DONE;
  }

  void expireAt(Instant now) {
    if (state == State.ACTIVE && until.filter(end -> !now.isBefore(end)).isPresent()) {
      finish();
    }
  }

  /// Counts a message that fits the trigger; whether it is the nth.
  boolean isNth(OnMessage trigger, Passing message) {
    if (state != State.WAITING || !trigger.match().matches(message)) {
      return false;
    }
    seen++;
    return seen >= trigger.nth();
  }

  /// Takes one of its chances and draws whether it happens.
  boolean strikes(Instant now, int chancesByDefault) {
    chances++;
    if (chances >= entry.count().orElse(chancesByDefault)) {
      finish();
    }
    if (entry.probability().filter(p -> !isDrawn(p)).isPresent()) {
      return false;
    }
    hits++;
    lastHit = Optional.of(now);
    return true;
  }

  private boolean isDrawn(BigDecimal probability) {
    return BigDecimal.valueOf(random.nextInt(1_000_000), 6).compareTo(probability) < 0;
  }

  /// Whether the fault is about the very message that sets it off.
  boolean isAboutItsTrigger() {
    return entry.when() instanceof OnMessage
        && entry.fault() instanceof MessageFault fault
        && fault.which().isEmpty();
  }
}
