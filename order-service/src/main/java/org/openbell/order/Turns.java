package org.openbell.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.openbell.kit.Outbox;
import org.openbell.kit.UndoableTransactions;

/// Runs one input after the other, each in a transaction that also holds the facts it led to.
final class Turns {
  private final Outbox outbox;
  private final UndoableTransactions transactions;
  private final InstantSource clock;
  private final String run;
  private final Runnable undone;
  private final Runnable wakeSender;
  private final AtomicLong count = new AtomicLong();

  /// `run` tells this process from every other one; `undone` is called when a turn came to nothing,
  /// `wakeSender` after each turn.
  Turns(
      Outbox outbox,
      UndoableTransactions transactions,
      InstantSource clock,
      String run,
      Runnable undone,
      Runnable wakeSender) {
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
    this.run = run;
    this.undone = undone;
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
    transactions.run(() -> give(turn, work));
  }

  private void give(Turn turn, Consumer<Turn> work) {
    transactions.ifUndone(undone);
    transactions.ifUndone(turn::isLost);
    work.accept(turn);
    outbox.add(turn.cause(), turn.now(), turn.facts());
  }

  /// An event, within the transaction that admits it.
  void take(String event, Consumer<Turn> work) {
    give(new Turn(event, clock.instant()), work);
    wakeSender.run();
  }

  /// Looks something up, and tells nothing.
  void look(Runnable work) {
    transactions.look(
        () -> {
          transactions.ifUndone(undone);
          work.run();
        });
  }

  void wakeSender() {
    wakeSender.run();
  }
}
