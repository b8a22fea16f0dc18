package org.openbell.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports that nobody listened on a moment ago.
public final class FreePorts {
  private FreePorts() {}

  public static int[] two() throws IOException {
    var localhost = InetAddress.getLoopbackAddress();
    try (var first = new ServerSocket(0, 1, localhost);
        var second = new ServerSocket(0, 1, localhost)) {
      return new int[] {first.getLocalPort(), second.getLocalPort()};
    }
  }
}
