package org.openbell.simulation.day;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.ExchangeTime;
import org.openbell.simulation.broker.Hands;
import org.openbell.simulation.broker.Venue;
import org.openbell.simulation.node.Node;
import org.openbell.simulation.plan.Fault;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.plan.Stock;
import org.openbell.simulation.time.VirtualClock;

/// Lets the timed faults happen when their time has come.
final class FaultDirector {
  private static final String SOMEBODY = "operator";
  private static final long LATE = 1_800_000_000;

  private final DayRun day;
  private final Hands hands;

  FaultDirector(DayRun day, Venue venue) {
    this.day = day;
    this.hands = new Hands(venue, day.clock());
  }

  void plan() {
    long midnight =
        VirtualClock.micros(ExchangeTime.at(day.plan().market().date(), LocalTime.MIDNIGHT));
    for (Fault fault : day.faults().timed()) {
      day.clock()
          .at(
              midnight + fault.at().toNanos() / 1_000,
              () -> {
                if (!day.faults().isOver()) {
                  day.trace().add(day.clock().now(), fault.toString());
                  day.faults().inject(fault.kind());
                  happen(fault);
                }
              });
    }
  }

  private void happen(Fault fault) {
    long length = fault.length().toNanos() / 1_000;
    Node node = day.node(fault.part());
    switch (fault.kind()) {
      case CRASH -> node.die(length);
      case CRASH_ALL -> {
        for (Part part : Part.values()) {
          day.node(part).die(length + fault.pick() * 1_000L);
        }
      }
      case LOST_TAIL -> loseTail(fault, length);
      case DATABASE_AWAY -> {
        day.notes().disturbed(Notes.Away.DATABASE, length);
        node.database().setAway(true);
        day.clock().after(length, () -> databaseReturns(node));
      }
      case BUS_AWAY -> {
        day.notes().disturbed(Notes.Away.EVENTS, length);
        day.bus().setAway(true);
        day.clock().after(length, () -> day.bus().setAway(false));
      }
      case TOPIC_SLOW -> {
        day.notes().disturbed(Notes.Away.EVENTS, length);
        node.line().slow(topic(fault), day.clock().now() + length);
      }
      case DELIVERED_AGAIN -> node.line().rewind(topic(fault), 1 + fault.pick() % 10);
      case DISCONNECT -> hideTheBroker(length, day.gateway()::breakFor);
      case GATEWAY_LOSES_BROKER -> hideTheBroker(length, day.gateway()::loseBrokerFor);
      case BOOKS_FAIL -> hideTheBroker(length, day.gateway()::failBooksFor);
      case BOOKS_LAG -> hideTheBroker(length, day.gateway()::lagFor);
      case TICKS_LOST -> day.gateway().loseTicksFor(length);
      case OPEN_LATE -> hands.openLater(symbol(fault), length);
      case NO_AUCTION -> hands.cancelAuction(symbol(fault));
      case HALT -> hands.halt(toHalt(fault), length);
      case LEGS_SLEEP -> hands.putLegsToSleep(stock(fault), length);
      case USER_SELLS -> hands.sells(fault.pick());
      case USER_BUYS -> hands.buys(symbol(fault), 1 + fault.pick() % 200);
      case USER_CANCELS_EXIT -> hands.cancelsExit(fault.pick());
      case USER_HALTS -> {
        day.order().halt(SOMEBODY);
        day.clock().after(length, () -> day.order().resume(SOMEBODY));
      }
      case USER_FLATTENS -> day.order().flatten(SOMEBODY);
      case PAUSE -> node.die(length);
      case CRASH_BEFORE_COMMIT,
          CRASH_AFTER_COMMIT,
          CRASH_BEFORE_SEND,
          CRASH_AFTER_SEND,
          COMMIT_FAILS,
          PUBLISHED_TWICE,
          REPORT_LOST,
          REPORT_TWICE,
          REPORT_LATE,
          SEND_LOST,
          REJECT,
          INACTIVE,
          CANCEL_REFUSED,
          CORRECTION,
          BUST ->
          throw new IllegalArgumentException(fault + " does not happen at a time");
    }
  }

  /// Rounds come four times a second: the first one after the return finds the database again.
  private void databaseReturns(Node node) {
    node.database().setAway(false);
    if (node.isUp() && node.part() == Part.ORDER) {
      day.order().stir();
    }
  }

  private void hideTheBroker(long length, LongConsumer how) {
    day.notes().disturbed(Notes.Away.LINK, length);
    how.accept(length);
  }

  private void loseTail(Fault fault, long length) {
    day.notes().disturbed(Notes.Away.DATABASE, length);
    Node node = day.node(Part.ORDER);
    node.die(Math.min(length, 20_000_000));
    int lost = node.database().tape().loseTail(1 + fault.pick() % 6);
    day.order().store().forgetIds(lost / 2);
    day.notes().lostTail();
  }

  private static Topic topic(Fault fault) {
    Topic[] topics = Topic.values();
    return topics[fault.pick() % topics.length];
  }

  /// Before the close one that is held, if there is one: else nothing would ever be left over.
  private Symbol toHalt(Fault fault) {
    List<Symbol> held =
        day.plan().market().stocks().stream()
            .map(stock -> stock.instrument().symbol())
            .filter(symbol -> day.venue().ledger().net(symbol) > 0)
            .toList();
    boolean late = day.clock().now() > day.plan().market().close() - LATE;
    return late && !held.isEmpty() ? held.get(fault.pick() % held.size()) : symbol(fault);
  }

  private Symbol stock(Fault fault) {
    List<Stock> stocks = day.plan().market().stocks();
    return stocks.get(fault.pick() % stocks.size()).instrument().symbol();
  }

  /// Mostly one of the movers, which somebody may hold.
  private Symbol symbol(Fault fault) {
    List<Stock> stocks = new ArrayList<>(day.plan().market().stocks());
    int among = fault.pick() % 10 == 0 ? stocks.size() : Math.min(5, stocks.size());
    return stocks.get(fault.pick() / 10 % among).instrument().symbol();
  }
}
