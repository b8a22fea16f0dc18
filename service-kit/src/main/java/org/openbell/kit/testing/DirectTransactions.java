package org.openbell.kit.testing;

import java.util.List;
import org.openbell.kit.Transactions;

/// Transactions without a database: the work runs at once, and when it throws, everything that
/// takes part is put back as it was. For one thread.
public final class DirectTransactions implements Transactions {
  private final List<Rewindable> parts;

  public DirectTransactions(Rewindable... parts) {
    this.parts = List.of(parts);
  }

  @Override
  public void run(Runnable work) {
    List<Runnable> marks = parts.stream().map(Rewindable::mark).toList();
    boolean through = false;
    try {
      work.run();
      through = true;
    } finally {
      if (!through) {
        marks.forEach(Runnable::run);
      }
    }
  }
}
