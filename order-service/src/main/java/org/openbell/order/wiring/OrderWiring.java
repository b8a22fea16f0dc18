package org.openbell.order.wiring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.outbox.TickStream;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.Confidence;
import org.openbell.order.Books;
import org.openbell.order.OrderAssembly;
import org.openbell.order.OrderDesk;
import org.openbell.order.OrderPolicy;
import org.openbell.order.clockwork.Housekeeping;
import org.openbell.order.clockwork.Sender;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.house.House;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fills;
import org.openbell.order.sizing.SizingPolicy;
import org.openbell.order.trade.Trades;
import org.openbell.order.tws.TwsBroker;
import org.openbell.tws.TwsSettings;

/// Puts order-service together and starts and stops what runs by itself.
@ApplicationScoped
public class OrderWiring {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ACCELERATED_PATIENCE = Duration.ofMinutes(10);
  private static final Duration RECONCILE = Duration.ofSeconds(60);
  private static final Duration ACCELERATED_RECONCILE = Duration.ofSeconds(5);

  @Produces
  @Singleton
  Transactions oneAtATime() {
    return new SerialTransactions(work -> QuarkusTransaction.requiringNew().run(work));
  }

  /// Rung by the desk, heard by the sender.
  @Produces
  @Singleton
  Semaphore senderBell() {
    return new Semaphore(0);
  }

  @Produces
  @Singleton
  OrderDesk desk(
      House house,
      Trades trades,
      Orders orders,
      Fills fills,
      Outbox outbox,
      Transactions transactions,
      ExchangeClock clock,
      TradingCalendar calendar,
      OrderSettings settings,
      TradingSwitch trading,
      Semaphore senderBell) {
    return OrderAssembly.desk(
        new Books(house, trades, orders, fills),
        outbox,
        transactions,
        clock,
        calendar,
        policy(settings, clock),
        trading,
        senderBell::release);
  }

  @Produces
  @Singleton
  TwsBroker broker(
      GatewaySettings gateway,
      OrderSettings settings,
      ExchangeClock clock,
      OrderDesk desk,
      TickStream ticks) {
    return new TwsBroker(
        TwsSettings.of(gateway.host(), gateway.port(), gateway.clientId()),
        settings.account(),
        clock,
        desk::on,
        ticks::tell);
  }

  @Produces
  @Singleton
  Sender sender(Semaphore senderBell, OrderDesk desk, TwsBroker broker, TradingSwitch trading) {
    return new Sender(senderBell, desk, broker, trading);
  }

  @Produces
  @Singleton
  Housekeeping housekeeping(
      TwsBroker broker, OrderDesk desk, OrderSettings settings, ExchangeClock clock) {
    return new Housekeeping(
        broker,
        desk,
        settings.reconcileEvery().orElse(clock.isReal() ? RECONCILE : ACCELERATED_RECONCILE));
  }

  void start(@Observes StartupEvent started, Sender sender, Housekeeping housekeeping) {
    sender.start();
    housekeeping.start();
  }

  void stop(
      @Observes ShutdownEvent stopping,
      Sender sender,
      Housekeeping housekeeping,
      TwsBroker broker) {
    sender.close();
    housekeeping.close();
    broker.close();
  }

  static OrderPolicy policy(OrderSettings settings, ExchangeClock clock) {
    return new OrderPolicy(
        sizing(settings.sizing()),
        limits(settings.limits()),
        settings.mode(),
        settings.account(),
        settings.patience().orElse(clock.isReal() ? PATIENCE : ACCELERATED_PATIENCE),
        settings.entryLifetime(),
        Long.toString(ProcessHandle.current().pid(), 36)
            + ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Long.toString(start.toEpochMilli(), 36))
                .orElse(""));
  }

  private static SizingPolicy sizing(OrderSettings.Sizing sizing) {
    return new SizingPolicy(
        new Usd(sizing.notionalPerTrade()),
        new Usd(sizing.minimumNotional()),
        new Percent(sizing.cushion()),
        new Percent(sizing.priceCap()),
        new Percent(sizing.stop()),
        new Percent(sizing.highTarget()),
        new Percent(sizing.mediumTarget()),
        new Confidence(sizing.highAbove()),
        new Confidence(sizing.mediumFrom()));
  }

  private static GateLimits limits(OrderSettings.Limits limits) {
    return new GateLimits(
        new Usd(limits.notionalPerOrder()),
        new Usd(limits.notionalPerDay()),
        new Usd(limits.dailyLoss()),
        limits.positions(),
        limits.ordersPerDay());
  }
}
