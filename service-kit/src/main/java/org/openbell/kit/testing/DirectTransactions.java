package org.openbell.kit.testing;

import java.util.ArrayList;
import java.util.List;
import org.openbell.kit.UndoableTransactions;

/// Transactions without a database: the work runs at once, and when it throws, everything that
/// takes part is put back as it was. For one thread.
public final class DirectTransactions implements UndoableTransactions {
  private final List<Rewindable> parts;
  private List<Runnable> ifUndone = new ArrayList<>();

  public DirectTransactions(Rewindable... parts) {
    this.parts = List.of(parts);
  }

  @Override
  public void ifUndone(Runnable takeBack) {
    ifUndone.add(takeBack);
  }

  @Override
  public void run(Runnable work) {
    List<Runnable> marks = parts.stream().map(Rewindable::mark).toList();
    List<Runnable> outer = ifUndone;
    ifUndone = new ArrayList<>();
    boolean through = false;
    try {
      work.run();
      through = true;
    } finally {
      List<Runnable> takeBack = ifUndone;
      ifUndone = outer;
      if (!through) {
        marks.forEach(Runnable::run);
        takeBack.reversed().forEach(Runnable::run);
      }
    }
  }
}
