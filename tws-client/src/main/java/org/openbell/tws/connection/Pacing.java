package org.openbell.tws.connection;

/// How fast we may write.
///
/// A gateway answers more messages per second than half its market data lines (50 with the usual
/// 100) with error 100, or queues them, and may hang up at the third time. Rate and burst together
/// must stay within that.
///
/// @param messagesPerSecond steady rate, 1 to 100 000
/// @param burst messages that may go at once after a silence, 1 to `messagesPerSecond`
public record Pacing(int messagesPerSecond, int burst) {
  private static final int USUAL_RATE = 40;
  private static final int USUAL_LIMIT = 50;

  public Pacing {
    Ranges.require("messagesPerSecond", messagesPerSecond, 1, 100_000);
    Ranges.require("burst", burst, 1, messagesPerSecond);
  }

  /// 40 per second and a burst of 10.
  public static Pacing usual() {
    return of(USUAL_RATE);
  }

  /// A rate with the burst that a gateway with 100 lines still takes: 10 at 40, 5 at 45, 1 from 49
  /// on.
  public static Pacing of(int messagesPerSecond) {
    var withinLimit = Math.min(messagesPerSecond / 4, USUAL_LIMIT - messagesPerSecond);
    return new Pacing(messagesPerSecond, Math.max(1, withinLimit));
  }
}
