package org.openbell.simulator.gateway;

import java.time.Duration;

/// What can be done to the line to one client, in the order of what is sent.
sealed interface LinkAct {
  /// From here on nothing is written, and nothing is read any more, until [Resume].
  record Pause() implements LinkAct {}

  record Resume() implements LinkAct {}

  /// At most one message each way per this much real time; zero is full speed.
  record Pace(Duration perMessage) implements LinkAct {}

  /// Bytes as they are, without a frame.
  @SuppressWarnings("ArrayRecordComponent") // Written once, straight to the socket.
  record Raw(byte[] bytes) implements LinkAct {}

  /// The end, also of what has not been written yet.
  record Abort() implements LinkAct {}
}
