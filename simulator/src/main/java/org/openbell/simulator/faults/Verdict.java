package org.openbell.simulator.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What becomes of one message: what goes wrong before it passes, how it passes and through which
/// kind of fault, and what goes wrong after.
public record Verdict(List<Act> before, Passage passage, Optional<String> kind, List<Act> after) {
  static final Verdict FAITHFUL =
      new Verdict(List.of(), new Passage.Through(), Optional.empty(), List.of());

  public Verdict {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// How a message passes.
  public sealed interface Passage {
    record Through() implements Passage {}

    record Lost() implements Passage {}

    /// A request takes effect; whatever would answer it at once is lost.
    record Unanswered() implements Passage {}

    record Later(Duration by) implements Passage {}

    record Repeated(int times) implements Passage {}

    record Behind(int messages) implements Passage {}
  }
}
