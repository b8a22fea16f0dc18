package org.openbell.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;

/// Runs one input after the other, each in a transaction that also holds the facts it led to.
final class Turns {
  private final Outbox outbox;
  private final Transactions transactions;
  private final InstantSource clock;
  private final String run;
  private final Runnable begin;
  private final Runnable wakeSender;
  private final AtomicLong count = new AtomicLong();

  /// `run` tells this process from every other one; `begin` is called within each transaction
  /// before its work, `wakeSender` after each turn.
  Turns(
      Outbox outbox,
      Transactions transactions,
      InstantSource clock,
      String run,
      Runnable begin,
      Runnable wakeSender) {
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
    this.run = run;
    this.begin = begin;
    this.wakeSender = wakeSender;
  }

  Instant now() {
    return clock.instant();
  }

  /// Something that is no event, in a transaction of its own.
  void act(String what, Consumer<Turn> work) {
    actSilently(
        what,
        turn -> {
          work.accept(turn);
          wakeSender.run();
        });
  }

  /// The same without waking the sender: for the sender's own questions.
  void actSilently(String what, Consumer<Turn> work) {
    String cause = what + " (" + run + "-" + count.incrementAndGet() + ")";
    Turn turn = new Turn(cause, clock.instant());
    boolean through = false;
    try {
      transactions.run(
          () -> {
            begin.run();
            work.accept(turn);
            outbox.add(turn.cause(), turn.now(), turn.facts());
          });
      through = true;
    } finally {
      if (!through) {
        turn.isLost();
      }
    }
  }

  /// An event, within the transaction that admits it.
  void take(String event, Consumer<Turn> work) {
    begin.run();
    Turn turn = new Turn(event, clock.instant());
    work.accept(turn);
    outbox.add(turn.cause(), turn.now(), turn.facts());
    wakeSender.run();
  }

  /// Looks something up, and tells nothing.
  void look(Runnable work) {
    transactions.look(
        () -> {
          begin.run();
          work.run();
        });
  }

  void wakeSender() {
    wakeSender.run();
  }
}
