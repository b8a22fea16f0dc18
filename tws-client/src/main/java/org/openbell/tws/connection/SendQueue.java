package org.openbell.tws.connection;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Messages that wait for their turn to be written: orders and cancels first, then everything else.
///
/// Each of the two lanes is bounded by itself, so that queries can never crowd out a cancel.
final class SendQueue {
  /// The writer looks up at least this often; nothing depends on it.
  private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<byte[]> orders = new ArrayDeque<>();
  private final Queue<byte[]> others = new ArrayDeque<>();
  private final int limit;
  private final TokenBucket bucket;
  private final LongSupplier nanoClock;
  private boolean closed;

  SendQueue(int limit, TokenBucket bucket, LongSupplier nanoClock) {
    this.limit = limit;
    this.bucket = bucket;
    this.nanoClock = nanoClock;
  }

  /// Queues a message, or says no when its lane is full or the queue is closed.
  boolean offer(byte[] payload, boolean concernsAnOrder) {
    lock.lock();
    try {
      var lane = concernsAnOrder ? orders : others;
      if (closed || lane.size() >= limit) {
        return false;
      }
      lane.add(payload);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a message and for the moment it may be sent; empty once the queue is closed.
  Optional<byte[]> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        var now = nanoClock.getAsLong();
        var next = poll(now);
        if (next.isPresent()) {
          return next;
        }
        var wait = isEmpty() ? LONGEST_WAIT_NANOS : bucket.nanosUntilFree(now);
        // What is left of the wait does not matter: the loop looks at the clock again.
        var _ = changed.awaitNanos(wait);
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// The next message, if there is one and it may be sent now.
  Optional<byte[]> poll(long now) {
    lock.lock();
    try {
      if (closed || isEmpty() || bucket.nanosUntilFree(now) > 0) {
        return Optional.empty();
      }
      bucket.take(now);
      return Optional.of(orders.isEmpty() ? others.remove() : orders.remove());
    } finally {
      lock.unlock();
    }
  }

  /// Forgets what waits and wakes the writer.
  void close() {
    lock.lock();
    try {
      closed = true;
      orders.clear();
      others.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isEmpty() {
    return orders.isEmpty() && others.isEmpty();
  }
}
