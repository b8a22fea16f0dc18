package org.openbell.order.house;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// What stops trading, in memory: the first to know and the last to be asked before the socket.
///
/// The books are the record and may be away; this is not. Until the books were read once, nobody
/// knows what they say, and no entry goes out.
public final class TradingSwitch {
  /// Hears what changed, after it changed: the log, and the mark that outlives the process.
  public interface Listener {
    void latched(Cause cause);

    void cleared(List<Cause> causes);
  }

  private final Listener listener;
  private final ReentrantLock sending = new ReentrantLock(true);
  private volatile Causes causes = Causes.NONE;
  private volatile boolean read;

  public TradingSwitch(Listener listener) {
    this.listener = listener;
  }

  /// In force before anybody hears of it; it waits for no entry that is on its way.
  public void latch(Cause cause) {
    boolean isNew = !causes.has(cause);
    change(standing -> standing.and(cause));
    if (isNew) {
      listener.latched(cause);
    }
  }

  /// What the books say stands too.
  public void read(Causes inTheBooks) {
    change(standing -> standing.and(inTheBooks));
    read = true;
  }

  /// A person cleared these, and the books have forgotten them.
  public void clear(Set<String> names) {
    Causes before = causes;
    change(standing -> standing.without(names));
    listener.cleared(before.notIn(causes));
  }

  private synchronized void change(UnaryOperator<Causes> change) {
    causes = change.apply(causes);
  }

  public Causes causes() {
    return causes;
  }

  public boolean isRead() {
    return read;
  }

  public TradingState state() {
    return read ? causes.state() : TradingState.HALTED;
  }

  /// Sends an entry unless something stops it; false when it was not sent. Whoever latches a cause
  /// and then asks [#awaitQuiet] knows that no entry is on its way past it.
  public boolean sendEntry(Runnable send) {
    sending.lock();
    try {
      if (!state().letsEntriesOut()) {
        return false;
      }
      send.run();
      return true;
    } finally {
      sending.unlock();
    }
  }

  /// Waits until no entry is being sent; false when one still was after that time.
  public boolean awaitQuiet(long millis) throws InterruptedException {
    if (!sending.tryLock(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    sending.unlock();
    return true;
  }
}
