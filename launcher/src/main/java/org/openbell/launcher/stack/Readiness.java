package org.openbell.launcher.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a process on this machine whether it is there.
public final class Readiness {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private Readiness() {}

  public static boolean answers(HttpClient http, URI address) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
          (int) ANSWER_WITHIN.toMillis());
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
