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
public final class SendQueue {
  /// The writer looks up at least this often; nothing depends on it.
  private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;

  /// Room beyond the limit for messages that must not wait: one per kind of query, and its end.
  private static final int RESERVE = 64;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition roomForOrders = lock.newCondition();
  private final Condition roomForOthers = lock.newCondition();
  private final Queue<byte[]> orders = new ArrayDeque<>();
  private final Queue<byte[]> others = new ArrayDeque<>();
  private final int mostOrders;
  private final int mostOthers;
  private final TokenBucket bucket;
  private final LongSupplier nanoClock;
  private boolean closed;

  SendQueue(int mostOrders, int mostOthers, TokenBucket bucket, LongSupplier nanoClock) {
    this.mostOrders = mostOrders;
    this.mostOthers = mostOthers;
    this.bucket = bucket;
    this.nanoClock = nanoClock;
  }

  /// Queues a message, or says no when its lane is full or the queue is closed.
  public boolean offer(byte[] payload, boolean concernsAnOrder) {
    return add(payload, concernsAnOrder, 0);
  }

  /// Queues a message that must not wait, even a little beyond the limit.
  public boolean offerReserved(byte[] payload, boolean concernsAnOrder) {
    return add(payload, concernsAnOrder, RESERVE);
  }

  /// Waits until the lane has room. Another caller may take it first.
  ///
  /// @return nanoseconds left, zero or less when time is up; also ends when the queue is closed
  public long awaitRoom(boolean concernsAnOrder, long nanos) throws InterruptedException {
    var left = nanos;
    lock.lock();
    try {
      var room = concernsAnOrder ? roomForOrders : roomForOthers;
      while (!closed && left > 0 && lane(concernsAnOrder).size() >= most(concernsAnOrder)) {
        left = room.awaitNanos(left);
      }
      return left;
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
      if (orders.isEmpty()) {
        roomForOthers.signal();
        return Optional.of(others.remove());
      }
      roomForOrders.signal();
      return Optional.of(orders.remove());
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
      roomForOrders.signalAll();
      roomForOthers.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean add(byte[] payload, boolean concernsAnOrder, int reserve) {
    lock.lock();
    try {
      var lane = lane(concernsAnOrder);
      if (closed || lane.size() >= most(concernsAnOrder) + reserve) {
        return false;
      }
      lane.add(payload);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private Queue<byte[]> lane(boolean concernsAnOrder) {
    return concernsAnOrder ? orders : others;
  }

  private int most(boolean concernsAnOrder) {
    return concernsAnOrder ? mostOrders : mostOthers;
  }

  private boolean isEmpty() {
    return orders.isEmpty() && others.isEmpty();
  }
}
