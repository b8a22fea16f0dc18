package org.openbell.tws;

import java.util.concurrent.CompletableFuture;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.codec.RequestEncoder;
import org.openbell.tws.connection.Connection;
import org.openbell.tws.connection.Limits;
import org.openbell.tws.connection.WhenFull;
import org.openbell.tws.message.Request;
import org.openbell.tws.wire.ServerVersion;

/// The way out: encodes requests, puts them where they wait for the writer, and waits itself for
/// room there when the settings say so.
final class Outgoing implements Answers.Sender {
  private final Connection connection;
  private final Limits limits;
  private volatile ServerVersion version;
  private volatile Dispatcher dispatcher;

  Outgoing(Connection connection, Limits limits) {
    this.connection = connection;
    this.limits = limits;
  }

  /// Sets the version that was agreed on; nothing can be sent before.
  void speak(ServerVersion agreed) {
    version = agreed;
  }

  /// Sets the thread on which waiting could last forever: what makes room may be waiting behind it.
  void neverWaitIn(Dispatcher listeners) {
    dispatcher = listeners;
  }

  /// Asks something, or fails at once.
  interface Asking<T> {
    /// Asks.
    ///
    /// @param patience nanoseconds to wait for room among the questions
    CompletableFuture<T> ask(long patience) throws InterruptedException;
  }

  /// Asks, if need be after waiting for room; the future fails when nothing was asked.
  <T> CompletableFuture<T> ask(Request request, Asking<T> asking) {
    var deadline = System.nanoTime() + patience();
    try {
      while (true) {
        try {
          return asking.ask(deadline - System.nanoTime());
        } catch (TwsException e) {
          var left = deadline - System.nanoTime();
          if (e.reason() != Reason.QUEUE_FULL || left <= 0) {
            return CompletableFuture.failedFuture(e);
          }
          var _ = connection.sendQueue().awaitRoom(request.concernsAnOrder(), left);
        }
      }
    } catch (InterruptedException e) {
      return CompletableFuture.failedFuture(interrupted(request, e));
    }
  }

  /// Sends, if need be after waiting for room.
  ///
  /// @throws TwsException when nothing was sent
  void sendWhenRoom(Request request) {
    var payload = RequestEncoder.encode(version, request);
    var queue = connection.sendQueue();
    var deadline = System.nanoTime() + patience();
    try {
      while (!queue.offer(payload, request.concernsAnOrder())) {
        var left = deadline - System.nanoTime();
        if (left <= 0 || !connection.isOpen()) {
          throw notSent(request);
        }
        var _ = queue.awaitRoom(request.concernsAnOrder(), left);
      }
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    }
  }

  @Override
  public void send(Request request) {
    var payload = RequestEncoder.encode(version, request);
    if (!connection.sendQueue().offer(payload, request.concernsAnOrder())) {
      throw notSent(request);
    }
  }

  @Override
  public void sendReserved(Request request) {
    var payload = RequestEncoder.encode(version, request);
    if (!connection.sendQueue().offerReserved(payload, request.concernsAnOrder())) {
      throw notSent(request);
    }
  }

  private long patience() {
    return limits.whenFull() == WhenFull.WAIT && !dispatcher.isCurrentThread()
        ? limits.patience().toNanos()
        : 0;
  }

  private TwsException notSent(Request request) {
    return connection.isOpen()
        ? new TwsException(Reason.QUEUE_FULL, "too many messages wait, refused " + request)
        : new TwsException(Reason.CLOSED, "connection closed, refused " + request);
  }

  private static TwsException interrupted(Request request, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new TwsException(Reason.INTERRUPTED, "interrupted, not sent: " + request, cause);
  }
}
