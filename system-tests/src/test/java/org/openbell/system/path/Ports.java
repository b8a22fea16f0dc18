package org.openbell.system.path;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports that nobody uses right now, each handed out once.
///
/// Below 32768, where no connection that somebody opens gets its own end: one that is free now is
/// still free when a process that takes seconds to start asks for it.
public final class Ports {
  private static final int FIRST = 23_000;
  private static final int LAST = 32_000;
  private static final int APART = 100;

  private static final AtomicInteger next =
      new AtomicInteger(
          FIRST + (int) (ProcessHandle.current().pid() * APART % (LAST - FIRST)) / APART * APART);

  private Ports() {}

  public static int free() {
    for (int tries = FIRST; tries < LAST; tries++) {
      int port = next.getAndUpdate(before -> before + 1 < LAST ? before + 1 : FIRST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
