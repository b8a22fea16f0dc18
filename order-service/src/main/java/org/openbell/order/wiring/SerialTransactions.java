package org.openbell.order.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.openbell.kit.Transactions;
import org.openbell.kit.UndoableTransactions;

/// Transactions one at a time, from before they begin until after they committed.
///
/// Events, broker reports and housekeeping come on different threads and decide about the same
/// orders: each must see what the one before it wrote.
final class SerialTransactions implements UndoableTransactions {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Transactions transactions;
  private final Runnable whenUndone;
  private List<Runnable> ifUndone = new ArrayList<>();

  /// `whenUndone` is run after every transaction that came to nothing.
  SerialTransactions(Transactions transactions, Runnable whenUndone) {
    this.transactions = transactions;
    this.whenUndone = whenUndone;
  }

  @Override
  public void run(Runnable work) {
    turn.lock();
    List<Runnable> outer = ifUndone;
    ifUndone = new ArrayList<>();
    boolean through = false;
    try {
      transactions.run(work);
      through = true;
    } finally {
      List<Runnable> takeBack = ifUndone;
      ifUndone = outer;
      if (!through) {
        takeBack.reversed().forEach(Runnable::run);
        whenUndone.run();
      }
      turn.unlock();
    }
  }

  @Override
  public void ifUndone(Runnable takeBack) {
    ifUndone.add(takeBack);
  }
}
