package org.openbell.tws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.GatewayNotice;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.message.Response.NextOrderId;
import org.openbell.tws.wire.ServerVersion;

/// What a gateway tells at the start of a session: its version, our accounts, the next order id.
///
/// The session is ready when all three are known; requests sent earlier may be dropped silently.
final class Greeting {
  private final CompletableFuture<ServerVersion> version = new CompletableFuture<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private volatile List<String> accounts = List.of();
  private volatile int nextOrderId;
  private boolean accountsKnown;
  private boolean nextOrderIdKnown;

  void onVersion(ServerVersion chosen) {
    version.complete(chosen);
  }

  /// Called by one thread only.
  void onResponse(Response response) {
    if (response instanceof ManagedAccounts managed) {
      accounts = managed.accounts();
      accountsKnown = true;
    }
    if (response instanceof NextOrderId next) {
      nextOrderId = next.orderId();
      nextOrderIdKnown = true;
    }
    if (response instanceof GatewayNotice notice
        && notice.event() == GatewayNotice.Event.CLIENT_ID_IN_USE) {
      fail(new TwsException(Reason.CLIENT_ID_IN_USE, notice.text()));
    }
    if (accountsKnown && nextOrderIdKnown) {
      ready.complete(null);
    }
  }

  void onClosed(CloseCause cause) {
    fail(closed(cause));
  }

  boolean isReady() {
    return ready.isDone() && !ready.isCompletedExceptionally();
  }

  List<String> accounts() {
    return accounts;
  }

  int nextOrderId() {
    return nextOrderId;
  }

  ServerVersion awaitVersion(long timeoutNanos) {
    return await(version, timeoutNanos, "the gateway's version");
  }

  void awaitReady(long timeoutNanos) {
    await(ready, timeoutNanos, "accounts and next order id");
  }

  static TwsException closed(CloseCause cause) {
    var reason = cause.kind() == CloseCause.Kind.VERSION ? Reason.VERSION : Reason.CLOSED;
    return new TwsException(reason, "connection closed: " + cause.kind() + ", " + cause.detail());
  }

  private void fail(TwsException failure) {
    version.completeExceptionally(failure);
    ready.completeExceptionally(failure);
  }

  private static <T> T await(CompletableFuture<T> future, long timeoutNanos, String what) {
    try {
      return future.get(timeoutNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new TwsTimeout("gateway connected but did not send " + what + " in time");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TwsException failure) {
        throw new TwsException(failure.reason(), failure.getMessage(), e);
      }
      throw new IllegalStateException("handshake failed in an unforeseen way", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TwsException(Reason.INTERRUPTED, "interrupted while waiting for " + what, e);
    }
  }
}
