package org.openbell.launcher.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How often a process may be restarted before it is called broken: 5 times in 5 minutes.
public record RestartBudget(List<Instant> restarts) {
  public static final int LIMIT = 5;
  public static final Duration WINDOW = Duration.ofMinutes(5);
  public static final RestartBudget UNUSED = new RestartBudget(List.of());

  public RestartBudget {
    restarts = List.copyOf(restarts);
  }

  /// The budget after a restart now; empty when there is none left to spend.
  public Optional<RestartBudget> spend(Instant now) {
    var recent = restarts.stream().filter(at -> at.isAfter(now.minus(WINDOW))).toList();
    return recent.size() < LIMIT
        ? Optional.of(new RestartBudget(Stream.concat(recent.stream(), Stream.of(now)).toList()))
        : Optional.empty();
  }
}
