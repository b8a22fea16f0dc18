package org.openbell.approval.clockwork;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jboss.logging.Logger;
import org.openbell.approval.MessageDesk;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Channel.Delivery;
import org.openbell.approval.push.Message;
import org.openbell.approval.push.Outcome;
import org.openbell.approval.push.Patience;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushBook.Waiting;
import org.openbell.approval.push.PushEvent.Asked;

/// Carries what waits to one channel, one message after the other, on a thread of its own: a
/// channel that does not answer holds up nobody but itself.
public final class PushRelay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PushRelay.class);
  private static final Duration FORGET_AFTER = Duration.ofDays(30);
  private static final long LOOK_EVERY_MILLIS = 250;
  private static final long REST_AFTER_FAILURE_MILLIS = 5_000;
  private static final long LONGEST_STOP_MILLIS = 2_000;

  private final Channel channel;
  private final PushBook book;
  private final MessageDesk desk;
  private final Patience patience;
  private final DoubleSupplier chance;
  private final Semaphore stopped = new Semaphore(0);
  private final Thread thread;

  public PushRelay(
      Channel channel, PushBook book, MessageDesk desk, Patience patience, DoubleSupplier chance) {
    this.channel = channel;
    this.book = book;
    this.desk = desk;
    this.patience = patience;
    this.chance = chance;
    this.thread =
        Thread.ofPlatform().name("push-" + channel.medium().text()).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  // Anything thrown out of here would end the sending, silently and for good.
  private void run() {
    boolean isFirst = true;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (isFirst) {
          book.forget(FORGET_AFTER);
          isFirst = false;
        }
        if (!carryOne() && stopped.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failed) {
        LOG.warnf("push by %s waits: %s", channel.medium().text(), failed.getMessage());
        rest();
      }
    }
  }

  private void rest() {
    try {
      if (stopped.tryAcquire(REST_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /// True when there may be more.
  private boolean carryOne() throws InterruptedException {
    Optional<Waiting> next = book.next(channel.medium());
    if (next.isEmpty()) {
      return false;
    }
    Waiting waiting = next.get();
    if (patience.isWorthIt(waiting.age())) {
      send(waiting);
    } else {
      giveUp(waiting, "it waited too long: " + trouble());
    }
    return true;
  }

  private String trouble() {
    return book.tally(channel.medium()).trouble().orElse("nothing could be sent");
  }

  private void send(Waiting waiting) throws InterruptedException {
    Optional<Outcome> outcome = tried(waiting);
    if (outcome.isEmpty()) {
      book.dropped(waiting.seq());
    } else {
      settle(waiting, outcome.get());
    }
  }

  /// Empty when there is nothing left to say. A fault of ours is tried again as well, and given up
  /// like any other.
  private Optional<Outcome> tried(Waiting waiting) throws InterruptedException {
    try {
      Optional<Message> message = desk.words(waiting.event());
      return message.isEmpty()
          ? Optional.empty()
          : Optional.of(channel.send(delivery(waiting, message.get())));
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "%s could not be sent", waiting.event().key());
      return Optional.of(new Outcome.Later("it failed here: " + failed.getMessage()));
    }
  }

  private Delivery delivery(Waiting waiting, Message message) {
    Optional<String> question =
        message.trade().flatMap(trade -> book.receipt(channel.medium(), Asked.keyOf(trade)));
    return new Delivery(message, waiting.loudness(), waiting.receipt(), question, waiting.now());
  }

  private void settle(Waiting waiting, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent sent -> book.sent(waiting.seq(), sent.receipt());
      case Outcome.Never never -> giveUp(waiting, never.trouble());
      case Outcome.Later later -> {
        int tries = waiting.tries() + 1;
        patience
            .pause(tries, waiting.age(), later.after(), chance.getAsDouble())
            .ifPresentOrElse(
                pause -> book.tryLater(waiting.seq(), later.trouble(), pause, later.receipt()),
                () -> giveUp(waiting, later.trouble()));
      }
    }
  }

  private void giveUp(Waiting waiting, String trouble) {
    LOG.warnf("%s was not sent by %s: %s", waiting.event().key(), channel.medium().text(), trouble);
    book.giveUp(waiting.seq(), trouble);
  }

  @Override
  public void close() {
    stopped.release();
    thread.interrupt();
    try {
      thread.join(LONGEST_STOP_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
