package org.openbell.simulator.gateway;

import java.util.concurrent.TimeUnit;

/// Counts one client's messages second by second, in real time.
///
/// Messages above the limit are not taken; however many they are, they are one violation for their
/// second.
final class MessagePace {
  /// The violation at which the connection ends.
  static final int LAST_VIOLATION = 3;

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int mostPerSecond;
  private long secondBegan;
  private int count;
  private int violations;

  MessagePace(int mostPerSecond) {
    this.mostPerSecond = mostPerSecond;
  }

  /// What to do with a message.
  enum Verdict {
    TAKE,
    /// Above the limit, and the first of its second.
    COMPLAIN,
    IGNORE
  }

  Verdict next(long nanos) {
    if (count == 0 || nanos - secondBegan >= SECOND) {
      secondBegan = nanos;
      count = 0;
    }
    count++;
    if (count <= mostPerSecond) {
      return Verdict.TAKE;
    }
    if (count > mostPerSecond + 1) {
      return Verdict.IGNORE;
    }
    violations++;
    return Verdict.COMPLAIN;
  }

  int violations() {
    return violations;
  }
}
