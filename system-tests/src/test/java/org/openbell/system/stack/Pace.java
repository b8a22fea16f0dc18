package org.openbell.system.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How much real time passed between two moments of an accelerated day.
///
/// A machine needs its seconds in real time, and at 200 times real time one of them is more than
/// three minutes of the exchange's: limits on reactions are therefore judged in real time.
public record Pace(List<Leg> legs) {
  record Leg(Instant from, long speed) {}

  public Pace {
    legs = List.copyOf(legs);
  }

  /// Reads `2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*360,2025-10-29T13:00:00Z*60`.
  public static Pace parse(String text) {
    var legs = new ArrayList<Leg>();
    for (var leg : text.substring(text.indexOf('=') + 1).split(",", -1)) {
      int star = leg.indexOf('*');
      legs.add(
          new Leg(Instant.parse(leg.substring(0, star)), Long.parseLong(leg.substring(star + 1))));
    }
    return new Pace(legs);
  }

  /// What [#parse] reads.
  public String text() {
    return "="
        + legs.stream().map(leg -> leg.from() + "*" + leg.speed()).collect(Collectors.joining(","));
  }

  /// Negative when `to` comes before `from`.
  public Duration realBetween(Instant from, Instant to) {
    return sinceStart(to).minus(sinceStart(from));
  }

  /// What the clock shows when that much real time has passed since its start.
  public Instant after(Duration real) {
    var left = real;
    for (int i = 0; i + 1 < legs.size(); i++) {
      var leg = legs.get(i);
      var whole = Duration.between(leg.from(), legs.get(i + 1).from()).dividedBy(leg.speed());
      if (left.compareTo(whole) < 0) {
        return leg.from().plus(left.multipliedBy(leg.speed()));
      }
      left = left.minus(whole);
    }
    return legs.getLast().from().plus(left.multipliedBy(legs.getLast().speed()));
  }

  private Duration sinceStart(Instant moment) {
    var real = Duration.ZERO;
    for (int i = 0; i < legs.size(); i++) {
      var leg = legs.get(i);
      var end = i + 1 < legs.size() ? legs.get(i + 1).from() : Instant.MAX;
      var until = moment.isBefore(end) ? moment : end;
      if (until.isAfter(leg.from())) {
        real = real.plus(Duration.between(leg.from(), until).dividedBy(leg.speed()));
      }
    }
    return real;
  }
}
