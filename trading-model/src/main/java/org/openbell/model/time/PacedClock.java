package org.openbell.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Exchange time that runs at a chosen pace, the same for every process given the same text.
///
/// The text is `real`, or a real starting instant and legs of exchange time with their speed:
/// `2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*360,2025-10-29T13:00:00Z*60`. Before the first leg
/// the clock stands still at its start; the last leg has no end. Processes that share the text
/// and the machine's clock agree on exchange time without talking to each other.
public final class PacedClock implements ExchangeClock {
  /// From this exchange instant on, exchange time runs `speed` times as fast as real time.
  public record Leg(Instant from, int speed) {
    public Leg {
      if (speed < 1 || speed > 10_000) {
        throw new IllegalArgumentException("clock speed out of 1..10000: " + speed);
      }
    }
  }

  private static final String REAL = "real";

  private final InstantSource machine;
  private final Instant realStart;
  private final List<Leg> legs;

  private PacedClock(InstantSource machine, Instant realStart, List<Leg> legs) {
    this.machine = machine;
    this.realStart = realStart;
    this.legs = legs;
  }

  /// A clock that agrees with the machine's.
  public static PacedClock real(InstantSource machine) {
    return new PacedClock(machine, Instant.EPOCH, List.of());
  }

  public static PacedClock paced(InstantSource machine, Instant realStart, List<Leg> legs) {
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("a paced clock needs at least one leg");
    }
    for (int i = 1; i < legs.size(); i++) {
      if (!legs.get(i).from().isAfter(legs.get(i - 1).from())) {
        throw new IllegalArgumentException("clock legs must follow each other: " + legs);
      }
    }
    return new PacedClock(machine, realStart, List.copyOf(legs));
  }

  public static PacedClock parse(String text, InstantSource machine) {
    if (text.equals(REAL)) {
      return real(machine);
    }
    try {
      int equals = text.indexOf('=');
      List<Leg> legs = new ArrayList<>();
      for (String leg : text.substring(equals + 1).split(",", -1)) {
        int star = leg.indexOf('*');
        legs.add(
            new Leg(
                Instant.parse(leg.substring(0, star)), Integer.parseInt(leg.substring(star + 1))));
      }
      return paced(machine, Instant.parse(text.substring(0, equals)), legs);
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException(
          "clock '"
              + text
              + "' is neither 'real' nor REAL_START=EXCHANGE_TIME*SPEED,...: "
              + unreadable.getMessage(),
          unreadable);
    }
  }

  @Override
  public Instant instant() {
    Instant now = machine.instant();
    if (legs.isEmpty()) {
      return now;
    }
    Duration left = Duration.between(realStart, now);
    if (left.isNegative()) {
      return legs.getFirst().from();
    }
    for (int i = 0; i < legs.size() - 1; i++) {
      Leg leg = legs.get(i);
      Duration whole = Duration.between(leg.from(), legs.get(i + 1).from()).dividedBy(leg.speed());
      if (left.compareTo(whole) < 0) {
        return leg.from().plus(left.multipliedBy(leg.speed()));
      }
      left = left.minus(whole);
    }
    return legs.getLast().from().plus(left.multipliedBy(legs.getLast().speed()));
  }

  /// How long, in real time, until the clock shows `exchangeTime`; zero when it has passed.
  public Duration realTimeUntil(Instant exchangeTime) {
    Instant now = instant();
    if (!exchangeTime.isAfter(now)) {
      return Duration.ZERO;
    }
    if (legs.isEmpty()) {
      return Duration.between(now, exchangeTime);
    }
    Duration standingStill = Duration.between(machine.instant(), realStart);
    Duration real = standingStill.isNegative() ? Duration.ZERO : standingStill;
    Instant at = now;
    for (int i = 0; i < legs.size(); i++) {
      Instant end = i + 1 < legs.size() ? legs.get(i + 1).from() : Instant.MAX;
      if (at.isBefore(end)) {
        Instant until = end.isBefore(exchangeTime) ? end : exchangeTime;
        real = real.plus(dividedUp(Duration.between(at, until), legs.get(i).speed()));
        at = until;
      }
    }
    return real;
  }

  // Rounded up: a timer that fires a nanosecond early would find its moment not yet come.
  private static Duration dividedUp(Duration exchange, int speed) {
    return exchange.plusNanos(speed - 1L).dividedBy(speed);
  }

  @Override
  public boolean isReal() {
    return legs.isEmpty();
  }

  /// The text that [#parse] reads back.
  @Override
  public String toString() {
    if (legs.isEmpty()) {
      return REAL;
    }
    List<String> parts = legs.stream().map(leg -> leg.from() + "*" + leg.speed()).toList();
    return realStart + "=" + String.join(",", parts);
  }
}
