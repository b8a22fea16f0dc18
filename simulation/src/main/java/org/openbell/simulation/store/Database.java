package org.openbell.simulation.store;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.openbell.kit.UndoableTransactions;

/// One service's database: transactions that commit whole or not at all, and that can be away.
///
/// For one thread: a transaction inside another one is part of it.
public final class Database implements UndoableTransactions {
  /// What happens around a commit that changes something.
  public interface Watch {
    /// Before anything is done; throws when the process is over.
    void stayAlive();

    /// Before a commit; may throw, and then nothing is committed.
    void beforeCommit();

    /// After it, whatever follows.
    void afterCommit();

    /// Something failed that nobody foresaw.
    void failed(RuntimeException unforeseen);
  }

  /// The database does not answer.
  public static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Away() {
      super("the database is away", new SQLTransientConnectionException("away"), false, false);
    }
  }

  private final Tape tape = new Tape();
  private final Watch watch;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> noted = new ArrayList<>();
  private final List<Runnable> ifUndone = new ArrayList<>();
  private boolean running;
  private boolean away;

  public Database(Watch watch) {
    this.watch = watch;
  }

  public Tape tape() {
    return tape;
  }

  public void setAway(boolean isAway) {
    away = isAway;
  }

  public boolean isAway() {
    return away;
  }

  /// Runs the work once the running transaction is through, at once when there is none.
  public void afterCommit(Runnable work) {
    if (running) {
      afterCommit.add(work);
    } else {
      work.run();
    }
  }

  /// Tells an observer once it is committed, whatever becomes of the process then.
  public void note(Runnable work) {
    if (running) {
      noted.add(work);
    } else {
      work.run();
    }
  }

  @Override
  public void ifUndone(Runnable takeBack) {
    ifUndone.add(takeBack);
  }

  @Override
  public void run(Runnable work) {
    if (running) {
      work.run();
      return;
    }
    watch.stayAlive();
    if (away) {
      throw new Away();
    }
    running = true;
    tape.begin();
    boolean through = false;
    boolean dirty = false;
    try {
      work.run();
      dirty = tape.isDirty();
      if (dirty) {
        watch.beforeCommit();
      }
      through = true;
    } catch (RuntimeException failed) {
      watch.failed(failed);
      throw failed;
    } finally {
      running = false;
      if (through) {
        tape.commit();
        noted.forEach(Runnable::run);
      } else {
        tape.rollback();
        afterCommit.clear();
        List.copyOf(ifUndone).reversed().forEach(Runnable::run);
      }
      ifUndone.clear();
      noted.clear();
    }
    if (dirty) {
      watch.afterCommit();
    }
    List<Runnable> then = List.copyOf(afterCommit);
    afterCommit.clear();
    then.forEach(Runnable::run);
  }
}
