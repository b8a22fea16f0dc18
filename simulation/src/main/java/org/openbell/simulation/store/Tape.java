package org.openbell.simulation.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What a database remembers of its latest changes, so that they can be taken back: a transaction
/// that does not come through, or a tail of commits that a failover loses.
public final class Tape {
  private static final int KEPT = 64;

  private final Deque<List<Runnable>> committed = new ArrayDeque<>();
  private List<Runnable> open = new ArrayList<>();
  private boolean running;

  void begin() {
    running = true;
  }

  /// Notes how a change is undone. Outside a transaction a change is one of its own.
  public void changed(Runnable undo) {
    if (running) {
      open.add(undo);
    }
  }

  boolean isDirty() {
    return !open.isEmpty();
  }

  void commit() {
    running = false;
    if (isDirty()) {
      committed.addLast(open);
      open = new ArrayList<>();
      if (committed.size() > KEPT) {
        committed.removeFirst();
      }
    }
  }

  void rollback() {
    running = false;
    undo(open);
    open = new ArrayList<>();
  }

  /// Loses the latest commits; says how many there were.
  public int loseTail(int most) {
    int lost = 0;
    while (lost < most && !committed.isEmpty()) {
      undo(committed.removeLast());
      lost++;
    }
    return lost;
  }

  private static void undo(List<Runnable> changes) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      changes.get(i).run();
    }
  }
}
