package org.openbell.order.lease;

/// What this instance knows of its right to act; moments are nanoseconds of its monotonic clock.
public sealed interface Lease {
  Lease NONE = new Standby("not asked yet");

  /// Somebody else has it, or the database did not answer: wait, touch nothing, ask again.
  record Standby(String words) implements Lease {}

  /// Ours, and ours alone as long as nobody else has a higher epoch.
  record Held(long epoch, long validUntil) implements Lease {}

  /// Somebody else took it. What this instance knows is old; it must end.
  record Lost(long epoch, String words) implements Lease {}

  /// What the database said to a question.
  sealed interface Answer {
    record Granted(long epoch) implements Answer {}

    record Renewed() implements Answer {}

    /// Another instance has it; its name and since when.
    record Another(String words) implements Answer {}

    /// Nobody knows: the database was away, slow or busy.
    record None(String words) implements Answer {}
  }

  /// What we know after an answer to a question that was asked at `askedAt`.
  ///
  /// No answer takes nothing away: the lease runs out by itself, and as long as nobody took it, a
  /// later answer gives it back under the same epoch.
  static Lease after(Lease before, Answer answer, long askedAt, LeaseTerms terms) {
    return switch (before) {
      case Standby standby ->
          switch (answer) {
            case Answer.Granted(long epoch) -> new Held(epoch, terms.validUntil(askedAt));
            case Answer.Another(String words) -> new Standby(words);
            case Answer.None(String words) -> new Standby(words);
            case Answer.Renewed _ -> standby;
          };
      case Held held ->
          switch (answer) {
            case Answer.Renewed _ -> new Held(held.epoch(), terms.validUntil(askedAt));
            case Answer.Another(String words) -> new Lost(held.epoch(), words);
            case Answer.Granted(long epoch) ->
                new Lost(held.epoch(), "epoch " + epoch + " was granted beside it");
            case Answer.None _ -> held;
          };
      case Lost lost -> lost;
    };
  }

  /// Whether anything may be sent at this moment.
  static boolean mayAct(Lease lease, long now) {
    return lease instanceof Held(long _, long validUntil) && now - validUntil < 0;
  }
}
