package org.openbell.simulator.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What `GET /faults` shows: each line of the script with how far it has come, and how often each
/// kind of fault happened (`injected`) or found nothing to happen to (`withoutEffect`).
public record FaultReport(
    long seed,
    List<Line> entries,
    Map<String, Integer> injected,
    Map<String, Integer> withoutEffect) {
  /// `state` is waiting, active, done or past; `lastAt` is exchange time, null before it happened.
  public record Line(
      int number, String fault, String text, String state, int happened, String lastAt) {}

  static FaultReport of(long seed, List<Armed> armed, Tally tally) {
    return new FaultReport(
        seed,
        armed.stream().map(FaultReport::line).toList(),
        tally.injected(),
        tally.withoutEffect());
  }

  private static Line line(Armed each) {
    return new Line(
        each.number(),
        each.entry().fault().kind(),
        each.entry().text(),
        switch (each.state()) {
          case WAITING -> "waiting";
          case ACTIVE -> "active";
          case DONE -> "done";
          case PAST -> "past";
        },
        each.hits(),
        each.lastHit().map(Instant::toString).orElse(null));
  }
}
