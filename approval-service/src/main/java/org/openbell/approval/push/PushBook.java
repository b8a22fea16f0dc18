package org.openbell.approval.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What waits to be sent, channel by channel, and what became of it; with real time of its own.
public interface PushBook {
  /// A message whose turn it is. `age` is how long it has waited beyond the time for which it was
  /// held back, `now` is the book's clock.
  record Waiting(
      long seq,
      PushEvent event,
      Loudness loudness,
      int tries,
      Duration age,
      Optional<String> receipt,
      Instant now) {}

  /// How a channel fares; `sinceSent` is real time since its last success.
  record Tally(
      long waiting,
      long givenUp,
      Optional<Instant> lastSent,
      Optional<Duration> sinceSent,
      Optional<Instant> lastFailed,
      Optional<String> trouble) {}

  /// Keeps a message for a channel, within the caller's transaction; once for each key, whoever
  /// asks again.
  void add(Medium medium, PushEvent event, Loudness loudness, Duration heldFor);

  boolean has(String key);

  /// Whose turn it is: the oldest, but none overtakes one that is tried again.
  Optional<Waiting> next(Medium medium);

  /// The receipt of a message that was sent.
  Optional<String> receipt(Medium medium, String key);

  void sent(long seq, Optional<String> receipt);

  /// There is nothing left to say.
  void dropped(long seq);

  void tryLater(long seq, String trouble, Duration pause, Optional<String> receipt);

  void giveUp(long seq, String trouble);

  /// `givenUp` counts the last seven days.
  Tally tally(Medium medium);

  /// Forgets what was settled longer ago than that.
  void forget(Duration olderThan);
}
