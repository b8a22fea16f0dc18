package org.openbell.auditor.read;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.auditor.fact.Pace;

/// The pace of an accelerated day, as its clock file says it.
///
/// `2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*360,2025-10-29T13:00:00Z*60`, or `real`, or
/// `standing` with the moment at which it stands.
public record ClockText(Instant realStart, List<Leg> legs) implements Pace {
  private static final String STANDING = "standing ";

  /// From that exchange time on it runs so many times as fast as real time.
  public record Leg(Instant from, long speed) {}

  public ClockText {
    legs = List.copyOf(legs);
  }

  public static ClockText parse(String text) {
    if (text.equals("real")) {
      return new ClockText(Instant.EPOCH, List.of());
    }
    if (text.startsWith(STANDING)) {
      var at = Instant.parse(text.substring(STANDING.length()));
      return new ClockText(Instant.MAX, List.of(new Leg(at, 1)));
    }
    int equals = text.indexOf('=');
    List<Leg> legs = new ArrayList<>();
    int begin = equals + 1;
    while (begin <= text.length()) {
      int comma = text.indexOf(',', begin);
      int end = comma < 0 ? text.length() : comma;
      var leg = text.substring(begin, end);
      int star = leg.indexOf('*');
      legs.add(
          new Leg(Instant.parse(leg.substring(0, star)), Long.parseLong(leg.substring(star + 1))));
      begin = end + 1;
    }
    return new ClockText(Instant.parse(text.substring(0, equals)), legs);
  }

  public boolean isReal() {
    return legs.isEmpty();
  }

  /// What the exchange's clock shows at that moment of the machine's.
  public Instant at(Instant machine) {
    if (legs.isEmpty()) {
      return machine;
    }
    if (machine.isBefore(realStart)) {
      return legs.getFirst().from();
    }
    var left = Duration.between(realStart, machine);
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

  @Override
  public Duration real(Instant from, Instant to) {
    return legs.isEmpty() ? Duration.between(from, to) : sinceStart(to).minus(sinceStart(from));
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
