package org.openbell.system.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/// A port base that leaves every port of a stack free at the time of asking.
final class FreePorts {
  private static final int FIRST = 21_000;
  private static final int STEP = 50;
  private static final int TRIES = 100;

  /// As `openbell demo --help` lists them: gateway, PostgreSQL, simulator and services, Kafka.
  private static final List<Integer> FROM_BASE =
      List.of(-4478, -2988, 0, 1, 2, 3, 4, 5, 6, 1012, 1013);

  private FreePorts() {}

  static int base() {
    return IntStream.range(0, TRIES)
        .map(turn -> FIRST + turn * STEP)
        .filter(base -> FROM_BASE.stream().allMatch(offset -> isFree(base + offset)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no free ports for a stack from base " + FIRST + " on; stop what runs"));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
