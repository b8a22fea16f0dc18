package org.openbell.order.wiring;

import java.util.function.Consumer;
import org.openbell.kit.UndoableTransactions;
import org.openbell.order.lease.LeaseLost;

/// Transactions that begin by asking whether the lease still is ours, and keep it so until they
/// end: what an instance commits, it commits under the epoch that is in force.
final class FencedTransactions implements UndoableTransactions {
  private final UndoableTransactions transactions;
  private final Runnable check;
  private final Consumer<LeaseLost> whenLost;

  FencedTransactions(
      UndoableTransactions transactions, Runnable check, Consumer<LeaseLost> whenLost) {
    this.transactions = transactions;
    this.check = check;
    this.whenLost = whenLost;
  }

  @Override
  public void run(Runnable work) {
    transactions.run(
        () -> {
          checkTheLease();
          work.run();
        });
  }

  /// What is only read needs no lease, and leaves nothing that a successor could trip over.
  @Override
  public void look(Runnable work) {
    transactions.look(work);
  }

  @Override
  public void ifUndone(Runnable takeBack) {
    transactions.ifUndone(takeBack);
  }

  private void checkTheLease() {
    try {
      check.run();
    } catch (LeaseLost lost) {
      whenLost.accept(lost);
      throw lost;
    }
  }
}
