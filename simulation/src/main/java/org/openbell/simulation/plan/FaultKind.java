package org.openbell.simulation.plan;

/// What can go wrong on a day, and when it does: at a time, or at the so-and-so-manieth chance.
public enum FaultKind {
  /// A process dies and is started again after a while.
  CRASH(true),
  /// It dies with a transaction open.
  CRASH_BEFORE_COMMIT(false),
  /// It dies right after a commit: nothing of it was published, and the event is not acknowledged.
  CRASH_AFTER_COMMIT(false),
  /// order-service dies between the record of an order and the socket.
  CRASH_BEFORE_SEND(false),
  /// order-service dies when an order has just left.
  CRASH_AFTER_SEND(false),
  /// All six die at once.
  CRASH_ALL(true),
  /// order-service dies and comes back over a database that lost its latest commits.
  LOST_TAIL(true),
  /// A transaction is rolled back by the database.
  COMMIT_FAILS(false),
  DATABASE_AWAY(true),
  BUS_AWAY(true),
  /// A topic reaches one service late.
  TOPIC_SLOW(true),
  /// A service is handed its latest records once more.
  DELIVERED_AGAIN(true),
  /// The relay publishes a record a second time.
  PUBLISHED_TWICE(false),
  /// The connection to the gateway breaks and stays so for a while.
  DISCONNECT(true),
  /// The gateway loses the broker: 1100, and later 1101 or 1102.
  GATEWAY_LOSES_BROKER(true),
  /// The gateway answers no questions about the books.
  BOOKS_FAIL(true),
  /// What the gateway tells about executions lags behind what happened.
  BOOKS_LAG(true),
  REPORT_LOST(false),
  REPORT_TWICE(false),
  REPORT_LATE(false),
  /// What is sent never arrives, and nobody says so.
  SEND_LOST(false),
  REJECT(false),
  /// An order for the open rests without working, and later works or is refused.
  INACTIVE(false),
  CANCEL_REFUSED(false),
  /// An execution is corrected to other shares or another price.
  CORRECTION(false),
  /// An execution is taken back.
  BUST(false),
  /// A stock opens late.
  OPEN_LATE(true),
  /// A stock's auction does not take place; the broker cancels.
  NO_AUCTION(true),
  HALT(true),
  USER_SELLS(true),
  USER_BUYS(true),
  USER_CANCELS_EXIT(true),
  USER_HALTS(true),
  USER_FLATTENS(true),
  TICKS_LOST(true),
  /// order-service stands still as a whole, and another instance takes over.
  PAUSE(true);

  private final boolean timed;

  FaultKind(boolean timed) {
    this.timed = timed;
  }

  /// Whether it happens at a time; else at the n-th chance.
  public boolean isTimed() {
    return timed;
  }
}
