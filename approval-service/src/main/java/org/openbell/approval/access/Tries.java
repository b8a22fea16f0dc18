package org.openbell.approval.access;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// When somebody tried lately, in nanoseconds of any clock that only goes forward.
public record Tries(List<Long> at) {
  public static final Tries NONE = new Tries(List.of());

  /// So many within that long.
  public record Limit(int most, Duration within) {}

  public Tries {
    at = List.copyOf(at);
  }

  public boolean mayTry(long now, Limit limit) {
    return recent(now, limit).size() < limit.most();
  }

  /// With one more, now.
  public Tries and(long now, Limit limit) {
    return new Tries(Stream.concat(recent(now, limit).stream(), Stream.of(now)).toList());
  }

  /// How long until another try is taken, in full seconds and at least one.
  public long waitSeconds(long now, Limit limit) {
    List<Long> recent = recent(now, limit);
    long first = recent.get(Math.max(0, recent.size() - limit.most()));
    return Math.max(1, Duration.ofNanos(first - now).plus(limit.within()).toSeconds() + 1);
  }

  private List<Long> recent(long now, Limit limit) {
    return at.stream().filter(then -> now - then < limit.within().toNanos()).toList();
  }
}
