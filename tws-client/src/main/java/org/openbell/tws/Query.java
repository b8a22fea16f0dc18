package org.openbell.tws;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Unrecognized;

/// One question that waits for its answer. Guarded by the lock of [Answers], except for the
/// settling methods, which complete the future and are called without it.
final class Query<T> {
  private final Request request;
  private final Optional<Request> cleanup;
  private final Set<Integer> messageIds;
  private final Supplier<Gathering<T>> fresh;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private Gathering<T> gathering;
  private Optional<String> unreadable = Optional.empty();

  /// @param cleanup ends the subscription that some queries leave behind
  /// @param messageIds the messages the answer consists of
  Query(
      Request request,
      Optional<Request> cleanup,
      Set<Integer> messageIds,
      Supplier<Gathering<T>> fresh) {
    this.request = request;
    this.cleanup = cleanup;
    this.messageIds = messageIds;
    this.fresh = fresh;
    this.gathering = fresh.get();
  }

  Request request() {
    return request;
  }

  Optional<Request> cleanup() {
    return cleanup;
  }

  CompletableFuture<T> future() {
    return future;
  }

  void add(Response response) {
    if (response instanceof Unrecognized u && messageIds.contains(u.messageId())) {
      unreadable = Optional.of("message " + u.messageId() + ": " + u.reason());
    }
    gathering.add(response);
  }

  /// Forgets what was gathered: it belonged to an older query.
  void restart() {
    gathering = fresh.get();
    unreadable = Optional.empty();
  }

  void complete() {
    if (unreadable.isPresent()) {
      fail(new TwsException(Reason.UNREADABLE_ANSWER, request + ", " + unreadable.get()));
    } else {
      future.complete(gathering.result());
    }
  }

  void fail(TwsException failure) {
    future.completeExceptionally(failure);
  }
}
