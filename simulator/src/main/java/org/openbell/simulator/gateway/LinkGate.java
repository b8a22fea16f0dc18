package org.openbell.simulator.gateway;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Holds up who reads from or writes to a socket: while it is shut, or for a moment per message.
final class LinkGate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean shut;
  private boolean forever;
  private Duration pace = Duration.ZERO;

  void shut() {
    lock.lock();
    try {
      shut = !forever;
    } finally {
      lock.unlock();
    }
  }

  void open() {
    lock.lock();
    try {
      shut = false;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets everybody through from now on: the socket is closed.
  void openForever() {
    lock.lock();
    try {
      forever = true;
    } finally {
      lock.unlock();
    }
    open();
  }

  void pace(Duration perMessage) {
    lock.lock();
    try {
      pace = perMessage;
    } finally {
      lock.unlock();
    }
  }

  /// Waits while the gate is shut.
  void await() throws InterruptedException {
    lock.lock();
    try {
      while (shut) {
        opened.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The moment that each message takes on a slow line.
  void linger() throws InterruptedException {
    lock.lock();
    try {
      var left = pace.toNanos();
      while (left > 0 && !forever) {
        left = opened.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
