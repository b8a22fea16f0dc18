package org.openbell.system.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// One proxied connection, and what can be done to it.
public final class Conversation {
  private static final long LOOK_NANOS = 1_000_000L;

  private final Socket client;
  private final Socket server;
  private volatile boolean silent;
  private volatile boolean held;
  private volatile long stalledUntil = Long.MIN_VALUE;

  Conversation(Socket client, Socket server) {
    this.client = client;
    this.server = server;
  }

  Socket client() {
    return client;
  }

  Socket server() {
    return server;
  }

  /// Where bytes of one's own can be told to the client; only a trap's act may, on its thread.
  public OutputStream toClient() throws IOException {
    return client.getOutputStream();
  }

  /// Both sides see the connection end.
  public void cut() {
    silent = true;
    close(client);
    close(server);
  }

  /// Nothing flows anymore, and neither side is told: the line of a machine that lost its cable.
  public void goSilent() {
    silent = true;
  }

  /// The server notices that nobody is there; the client still does not.
  public void endAtServer() {
    silent = true;
    close(server);
  }

  /// Nothing flows for that long; then everything comes in its order.
  public void stall(Duration length) {
    stalledUntil = System.nanoTime() + length.toNanos();
  }

  void hold() {
    held = true;
  }

  void release() {
    held = false;
  }

  boolean isSilent() {
    return silent;
  }

  boolean isOpen() {
    return !client.isClosed() && !server.isClosed();
  }

  /// Returns when messages may flow.
  void awaitFlow(boolean heedsHold) {
    while (isOpen() && !silent && ((heedsHold && held) || isStalled())) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean isStalled() {
    long until = stalledUntil;
    return until != Long.MIN_VALUE && System.nanoTime() < until;
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      throw new IllegalStateException("a socket that cannot be closed", alreadyGone);
    }
  }
}
