package org.openbell.approval.push;

import java.time.Duration;
import java.util.Optional;

/// What became of one try to send a message.
public sealed interface Outcome {
  /// The other side has it; `receipt` is the name that it gave it.
  record Sent(Optional<String> receipt) implements Outcome {
    public static final Sent PLAIN = new Sent(Optional.empty());
  }

  /// It may work later; `after` is how long the other side wants to be left alone, `receipt` what
  /// has been done of it so far.
  record Later(String trouble, Optional<Duration> after, Optional<String> receipt)
      implements Outcome {
    public Later(String trouble) {
      this(trouble, Optional.empty(), Optional.empty());
    }
  }

  /// Trying again is of no use.
  record Never(String trouble) implements Outcome {}
}
