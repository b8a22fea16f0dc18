package org.openbell.simulator.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The one thread that owns exchange, account and gateway: everything else hands it tasks.
///
/// Between tasks it lets exchange time pass, about a hundred times a second.
public final class ExchangeThread implements AutoCloseable {
  /// One thing to do, at the exchange time at which its turn came.
  interface Task {
    void run(Instant now, long nanos);
  }

  private static final Logger LOG = System.getLogger("simulator.exchange");
  private static final int MOST_WAITING_TASKS = 10_000;
  private static final long PUMP_MILLIS = 10;
  private static final long ANSWER_SECONDS = 10;

  private final Gateway gateway;
  private final InstantSource clock;
  private final BlockingQueue<Task> inbox = new ArrayBlockingQueue<>(MOST_WAITING_TASKS);
  private final Thread thread;
  private volatile boolean running = true;

  public ExchangeThread(Gateway gateway, InstantSource clock) {
    this.gateway = gateway;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("exchange").unstarted(this::run);
  }

  public ExchangeThread start() {
    thread.start();
    return this;
  }

  Gateway gateway() {
    return gateway;
  }

  /// What goes wrong at this gateway; asked and changed on this thread only once it runs.
  public FaultDesk faults() {
    return gateway.faults();
  }

  /// Waits while the inbox is full: that slows a flooding client down and nobody else.
  void submit(Task task) throws InterruptedException {
    inbox.put(task);
  }

  /// Answers a question about the exchange's state from any other thread.
  ///
  /// @throws IllegalArgumentException when the question itself makes no sense
  /// @throws IllegalStateException when the exchange does not answer within ten seconds
  public <T> T ask(Supplier<T> question) {
    var answer = new CompletableFuture<T>();
    try {
      submit((_, _) -> answerInto(answer, question));
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the exchange", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IllegalArgumentException asker
          ? asker
          : new IllegalStateException("the exchange failed to answer", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the exchange does not answer", e);
    }
  }

  private static <T> void answerInto(CompletableFuture<T> answer, Supplier<T> question) {
    try {
      answer.complete(question.get());
    } catch (RuntimeException failed) {
      answer.completeExceptionally(failed);
    }
  }

  private void run() {
    try {
      while (running) {
        var task = Optional.ofNullable(inbox.poll(PUMP_MILLIS, TimeUnit.MILLISECONDS));
        var now = clock.instant();
        var nanos = System.nanoTime();
        gateway.advanceTo(now, nanos);
        task.ifPresent(each -> attempt(each, now, nanos));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      // An exchange that cannot live through a second would lie from then on: /health goes down.
      LOG.log(Level.ERROR, "the exchange stopped", bug);
    }
  }

  private static void attempt(Task task, Instant now, long nanos) {
    try {
      task.run(now, nanos);
    } catch (RuntimeException bug) {
      // One bad request must not take the exchange away from everybody else.
      LOG.log(Level.ERROR, "a request failed and was skipped", bug);
    }
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }
}
