package org.openbell.tws;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.Response;

/// Runs listener code on a thread of its own, so that the reader never waits for it by accident.
final class Dispatcher {
  private static final int BYTES_PER_PLACE = 1024;

  private static final System.Logger LOG = System.getLogger("org.openbell.tws");

  private sealed interface Delivery {}

  private record Message(Response response, int places) implements Delivery {}

  private record End(CloseCause cause) implements Delivery {}

  private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final int limit;
  private final Semaphore places;
  private final LongAdder failures = new LongAdder();
  private final Duration patience;
  private final List<TwsListener> listeners;
  private volatile Thread thread;

  /// @param limit messages that may wait; a long one counts once per KiB
  /// @param patience how long the reader may wait for room
  /// @param listeners told one after the other, whatever the one before does
  Dispatcher(int limit, Duration patience, List<TwsListener> listeners) {
    this.limit = limit;
    this.places = new Semaphore(limit);
    this.patience = patience;
    this.listeners = List.copyOf(listeners);
  }

  void start(String threadName) {
    thread = Thread.ofPlatform().daemon().name(threadName).start(this::run);
  }

  /// Whether the caller is listener code.
  boolean isCurrentThread() {
    return Thread.currentThread() == thread;
  }

  /// Hands a message over; false when there was no room for as long as our patience lasts.
  boolean offer(Response response, int bytes) {
    var needed = Math.min(limit, 1 + bytes / BYTES_PER_PLACE);
    try {
      return places.tryAcquire(needed, patience.toNanos(), NANOSECONDS)
          && deliveries.offer(new Message(response, needed));
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
          case Message(Response response, int taken) -> {
            places.release(taken);
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
