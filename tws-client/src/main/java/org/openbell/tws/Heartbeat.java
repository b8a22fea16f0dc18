package org.openbell.tws;

import java.time.Duration;
import org.openbell.tws.connection.Ranges;

/// Finds out whether the gateway still answers; the protocol has nothing of its own for that.
///
/// @param every pause between an answer and the next question, 1 ms to 1 h
/// @param patience how long an answer may take, 1 ms to 1 h
/// @param misses unanswered questions in a row that end the connection, 1 to 100
public record Heartbeat(Duration every, Duration patience, int misses) {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  public Heartbeat {
    Ranges.require("heartbeat", every, SHORTEST, LONGEST);
    Ranges.require("heartbeat patience", patience, SHORTEST, LONGEST);
    Ranges.require("heartbeat misses", misses, 1, 100);
  }

  /// Every 30 s, answered in 10 s, twice: a silent gateway is found within 50 s.
  public static Heartbeat usual() {
    return new Heartbeat(Duration.ofSeconds(30), Duration.ofSeconds(10), 2);
  }

  /// What is known so far.
  ///
  /// @param since when we asked, or when the last answer was seen; nanoseconds of a steady clock
  /// @param answers how many had come when we asked
  record Pulse(boolean asked, long since, long answers, int missed) {
    static Pulse begin(long now) {
      return new Pulse(false, now, 0, 0);
    }
  }

  /// What to do next.
  sealed interface Step {
    /// Ask for the time now.
    record Ask(Pulse pulse) implements Step {}

    /// Look again after some nanoseconds.
    record Rest(Pulse pulse, long nanos) implements Step {}

    /// Give the connection up.
    record GiveUp(int missed) implements Step {}
  }

  /// Decides from what is known.
  ///
  /// @param answers how many answers the connection has brought so far, whoever asked
  Step next(Pulse pulse, long answers, long now) {
    var passed = now - pulse.since();
    if (!pulse.asked()) {
      return passed >= every.toNanos()
          ? new Step.Ask(new Pulse(true, now, answers, pulse.missed()))
          : new Step.Rest(pulse, every.toNanos() - passed);
    }
    if (answers > pulse.answers()) {
      return new Step.Rest(new Pulse(false, now, answers, 0), every.toNanos());
    }
    if (passed < patience.toNanos()) {
      return new Step.Rest(pulse, patience.toNanos() - passed);
    }
    var missed = pulse.missed() + 1;
    return missed >= misses
        ? new Step.GiveUp(missed)
        : new Step.Ask(new Pulse(true, now, answers, missed));
  }
}
