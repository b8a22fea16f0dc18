package org.openbell.order.clockwork;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.openbell.kit.observe.LogKeys;
import org.openbell.model.trade.Leg;
import org.openbell.order.OrderDesk;
import org.openbell.order.broker.Broker;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Order;

/// Tells the gateway what the books say is to be told, one errand after the other.
///
/// The errand is recorded as told before it is: a crash in between leaves an order that nobody
/// answers for, which reconciliation settles; the other way round it could be sent twice.
public final class Sender implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final long LOOK_EVERY_MILLIS = 200;

  private final Semaphore bell;
  private final OrderDesk desk;
  private final Broker broker;
  private final TradingSwitch trading;
  private final BooleanSupplier mayAct;
  private final Thread thread = Thread.ofPlatform().name("order-sender").unstarted(this::run);
  private volatile boolean running = true;

  /// `bell` is rung when there may be something to tell; `mayAct` says whether the lease is ours.
  public Sender(
      Semaphore bell,
      OrderDesk desk,
      Broker broker,
      TradingSwitch trading,
      BooleanSupplier mayAct) {
    this.bell = bell;
    this.desk = desk;
    this.broker = broker;
    this.trading = trading;
    this.mayAct = mayAct;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (running) {
      try {
        if (bell.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
        sendAll();
      } catch (InterruptedException stopped) {
        running = false;
      } catch (RuntimeException | Error failed) {
        // The database is away: nothing was recorded as told, so nothing was sent.
        LOG.errorf(failed, "orders wait");
      }
    }
  }

  private void sendAll() {
    List<Order> errands = next();
    while (running && !errands.isEmpty()) {
      errands.forEach(this::send);
      errands = next();
    }
  }

  private List<Order> next() {
    return mayAct.getAsBoolean() ? desk.takeErrands() : List.of();
  }

  private void send(Order order) {
    MDC.put(LogKeys.ORDER_REF, order.ref().toString());
    try {
      if (!mayAct.getAsBoolean()) {
        // A pause between the record and here: somebody else may be at the gateway by now.
        throw new BrokerUnavailable("the lease is not ours any more");
      }
      switch (order.errand()) {
        case PLACE, MODIFY -> place(order);
        case CANCEL -> broker.cancel(order);
        case NONE -> throw new IllegalStateException("no errand with " + order.ref());
      }
    } catch (BrokerUnavailable notSent) {
      LOG.warnf("order %s was not sent: %s", order.ref(), notSent.getMessage());
      desk.notSent(order);
    } finally {
      MDC.remove(LogKeys.ORDER_REF);
    }
  }

  /// An entry passes what stops trading once more, with nothing between that and the socket.
  private void place(Order order) {
    if (order.ref().leg() != Leg.ENTRY) {
      broker.place(order);
    } else if (!trading.sendEntry(() -> broker.place(order))) {
      LOG.warnf("order %s was held back: trading is %s", order.ref(), trading.state());
      desk.heldBack(order);
    }
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }
}
