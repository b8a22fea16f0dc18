package org.openbell.order.wiring;

import java.util.concurrent.locks.ReentrantLock;
import org.openbell.kit.Transactions;

/// Transactions one at a time, from before they begin until after they committed.
///
/// Events, broker reports and housekeeping come on different threads and decide about the same
/// orders: each must see what the one before it wrote.
final class SerialTransactions implements Transactions {
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Transactions transactions;

  SerialTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void run(Runnable work) {
    turn.lock();
    try {
      transactions.run(work);
    } finally {
      turn.unlock();
    }
  }
}
