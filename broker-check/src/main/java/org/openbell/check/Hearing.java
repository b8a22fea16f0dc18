package org.openbell.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.openbell.order.broker.BrokerReport;

/// Everything the adapter has reported, in order; a trial waits for what it hopes to hear.
final class Hearing {
  /// A check hears a few hundred reports; more is a broker gone mad.
  private static final int MOST = 20_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<BrokerReport> heard = new ArrayList<>();

  void hear(BrokerReport report) {
    lock.lock();
    try {
      if (heard.size() < MOST) {
        heard.add(report);
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many were heard so far; what is heard from here on is news.
  int mark() {
    lock.lock();
    try {
      return heard.size();
    } finally {
      lock.unlock();
    }
  }

  /// The first report since `mark` in which `what` finds something.
  <T> Optional<T> first(int mark, Duration patience, Function<BrokerReport, Optional<T>> what)
      throws InterruptedException {
    long left = patience.toNanos();
    int next = mark;
    lock.lock();
    try {
      while (true) {
        for (; next < heard.size(); next++) {
          Optional<T> found = what.apply(heard.get(next));
          if (found.isPresent()) {
            return found;
          }
        }
        if (left <= 0) {
          return Optional.empty();
        }
        left = news.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
