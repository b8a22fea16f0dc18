package org.openbell.simulator.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What shall go wrong, in the order in which it is looked at.
public record FaultScript(OptionalLong seed, List<Entry> entries) {
  public static final FaultScript NONE = new FaultScript(OptionalLong.empty(), List.of());

  /// More than this is no script but a mistake.
  public static final int MOST_ENTRIES = 1_000;

  /// One line of a script. `count` limits how often it happens, `length` how long it lasts, and
  /// `probability` is drawn anew each time it could happen. `text` is how the file said it.
  public record Entry(
      Trigger when,
      Fault fault,
      OptionalInt count,
      Optional<Duration> length,
      Optional<BigDecimal> probability,
      String text) {
    public static Entry of(Trigger when, Fault fault) {
      return new Entry(
          when, fault, OptionalInt.empty(), Optional.empty(), Optional.empty(), fault.kind());
    }

    public Entry times(int most) {
      return new Entry(when, fault, OptionalInt.of(most), length, probability, text);
    }

    public Entry lasting(Duration span) {
      return new Entry(when, fault, count, Optional.of(span), probability, text);
    }

    public Entry withProbability(String share) {
      return new Entry(when, fault, count, length, Optional.of(new BigDecimal(share)), text);
    }
  }

  public FaultScript {
    entries = List.copyOf(entries);
    if (entries.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "a script has at most " + MOST_ENTRIES + " entries, not " + entries.size());
    }
  }

  public static FaultScript of(Entry... entries) {
    return new FaultScript(OptionalLong.empty(), List.of(entries));
  }
}
