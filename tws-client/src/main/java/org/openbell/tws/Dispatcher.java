package org.openbell.tws;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.openbell.tws.message.Response;

/// Runs listener code on a thread of its own, so that the reader never waits for it by accident.
final class Dispatcher {
  /// About ten seconds of a busy open; more than that behind a listener means it hangs.
  private static final int LIMIT = 20_000;

  private static final System.Logger LOG = System.getLogger("org.openbell.tws");

  private sealed interface Delivery {}

  private record Message(Response response) implements Delivery {}

  private record End(CloseCause cause) implements Delivery {}

  private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final Semaphore places = new Semaphore(LIMIT);
  private final LongAdder failures = new LongAdder();
  private final Duration patience;
  private final List<TwsListener> listeners;

  /// @param patience how long the reader may wait for room
  /// @param listeners told one after the other, whatever the one before does
  Dispatcher(Duration patience, List<TwsListener> listeners) {
    this.patience = patience;
    this.listeners = List.copyOf(listeners);
  }

  void start(String threadName) {
    Thread.ofPlatform().daemon().name(threadName).start(this::run);
  }

  /// Hands a message over; false when there was no room for as long as our patience lasts.
  boolean offer(Response response) {
    try {
      return places.tryAcquire(patience.toNanos(), NANOSECONDS)
          && deliveries.offer(new Message(response));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Delivers what is queued, then the cause, then ends the thread.
  void finish(CloseCause cause) {
    deliveries.add(new End(cause));
  }

  long failureCount() {
    return failures.sum();
  }

  private void run() {
    try {
      while (true) {
        switch (deliveries.take()) {
          case Message(Response response) -> {
            places.release();
            tell(response.getClass(), listener -> listener.onResponse(response));
          }
          case End(CloseCause cause) -> {
            tell(cause.getClass(), listener -> listener.onClosed(cause));
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.log(Level.ERROR, "dispatcher was interrupted, no more messages are delivered", e);
    }
  }

  // Even an Error in listener code must not keep the next fill from being delivered.
  private void tell(Class<?> what, Consumer<TwsListener> call) {
    for (var listener : listeners) {
      try {
        call.accept(listener);
      } catch (RuntimeException | Error e) {
        failures.increment();
        LOG.log(Level.ERROR, "listener failed on " + what.getSimpleName(), e);
      }
    }
  }
}
