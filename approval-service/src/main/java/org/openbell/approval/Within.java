package org.openbell.approval;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.openbell.kit.Transactions;

/// Work that has a result, in a transaction.
final class Within {
  private Within() {}

  static <T> T the(Transactions transactions, Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    transactions.run(() -> result.set(work.get()));
    return result.get();
  }
}
