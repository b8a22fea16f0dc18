package org.openbell.simulation.plan;

import java.util.List;
import java.util.Optional;

/// What can go wrong on a day, and when it does: at a time, or at the so-and-so-manieth chance.
public enum FaultKind {
  /// A process dies and is started again after a while.
  CRASH(Where.ANY_PART, Length.A_WHILE),
  /// It dies with a transaction open.
  CRASH_BEFORE_COMMIT(Where.ANY_PART, 60),
  /// It dies right after a commit: nothing of it was published, and the event is not acknowledged.
  CRASH_AFTER_COMMIT(Where.ANY_PART, 60),
  /// order-service dies between the record of an order and the socket.
  CRASH_BEFORE_SEND(Where.ORDER_OR_OUTSIDE, 14),
  /// order-service dies when an order has just left.
  CRASH_AFTER_SEND(Where.ORDER_OR_OUTSIDE, 14),
  /// All six die at once.
  CRASH_ALL(Where.ORDER_OR_OUTSIDE, Length.A_WHILE),
  /// order-service dies and comes back over a database that lost its latest commits.
  LOST_TAIL(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  /// A transaction is rolled back by the database.
  COMMIT_FAILS(Where.ANY_PART, 60),
  DATABASE_AWAY(Where.ANY_PART, Length.MOMENTS),
  BUS_AWAY(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  /// A topic reaches one service late.
  TOPIC_SLOW(Where.ANY_PART, Length.MOMENTS),
  /// A service is handed its latest records once more.
  DELIVERED_AGAIN(Where.ANY_PART, Length.MOMENTS),
  /// The relay publishes a record a second time.
  PUBLISHED_TWICE(Where.ANY_PART, 60),
  /// The connection to the gateway breaks and stays so for a while.
  DISCONNECT(Where.ORDER_OR_OUTSIDE, Length.A_WHILE),
  /// The gateway loses the broker: 1100, and later 1101 or 1102.
  GATEWAY_LOSES_BROKER(Where.ORDER_OR_OUTSIDE, Length.A_WHILE),
  /// The gateway answers no questions about the books.
  BOOKS_FAIL(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  /// What the gateway tells about executions lags behind what happened.
  BOOKS_LAG(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  REPORT_LOST(Where.ORDER_OR_OUTSIDE, 40),
  REPORT_TWICE(Where.ORDER_OR_OUTSIDE, 40),
  REPORT_LATE(Where.ORDER_OR_OUTSIDE, 40),
  /// What is sent never arrives, and nobody says so.
  SEND_LOST(Where.ORDER_OR_OUTSIDE, 14),
  REJECT(Where.ORDER_OR_OUTSIDE, 14),
  /// An order for the open rests without working, and later works or is refused.
  INACTIVE(Where.ORDER_OR_OUTSIDE, 4),
  CANCEL_REFUSED(Where.ORDER_OR_OUTSIDE, 4),
  /// An execution is corrected to other shares or another price.
  CORRECTION(Where.ORDER_OR_OUTSIDE, 4),
  /// An execution is taken back.
  BUST(Where.ORDER_OR_OUTSIDE, 4),
  /// A stock opens late.
  OPEN_LATE(Where.ORDER_OR_OUTSIDE, Length.A_HALT),
  /// A stock's auction does not take place; the broker cancels.
  NO_AUCTION(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  HALT(Where.ORDER_OR_OUTSIDE, Length.A_HALT),
  USER_SELLS(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  USER_BUYS(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  USER_CANCELS_EXIT(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  USER_HALTS(Where.ORDER_OR_OUTSIDE, Length.A_WHIM),
  USER_FLATTENS(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  TICKS_LOST(Where.ORDER_OR_OUTSIDE, Length.MOMENTS),
  /// order-service stands still as a whole, and another instance takes over.
  PAUSE(Where.ORDER_OR_OUTSIDE, Length.A_WHILE),
  /// The broker's stops and timed orders in a stock do nothing for a while.
  LEGS_SLEEP(Where.ORDER_OR_OUTSIDE, Length.MOMENTS);

  /// Whom it can strike.
  private enum Where {
    ANY_PART,
    ORDER_OR_OUTSIDE
  }

  private final Where where;
  private final int chances;
  private final Optional<Length> length;

  /// Happens at a time.
  FaultKind(Where where, Length length) {
    this.where = where;
    this.chances = 0;
    this.length = Optional.of(length);
  }

  /// Happens at one of the first so many chances.
  FaultKind(Where where, int chances) {
    this.where = where;
    this.chances = chances;
    this.length = Optional.empty();
  }

  /// Whether it happens at a time; else at the n-th chance.
  public boolean isTimed() {
    return length.isPresent();
  }

  /// Whether a seed draws it; else it belongs to one kind of day.
  boolean isDealt() {
    return this != LEGS_SLEEP;
  }

  Optional<Length> length() {
    return length;
  }

  int chances() {
    return chances;
  }

  /// Order-service takes every other one of what can strike anybody.
  Part part(Dice dice) {
    return switch (where) {
      case ANY_PART -> dice.percent(50) ? Part.ORDER : dice.one(List.of(Part.values()));
      case ORDER_OR_OUTSIDE -> Part.ORDER;
    };
  }
}
