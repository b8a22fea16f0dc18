package org.openbell.order.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.UndoableTransactions;
import org.openbell.kit.observe.BuildId;
import org.openbell.kit.outbox.TickStream;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.order.Books;
import org.openbell.order.OrderAssembly;
import org.openbell.order.OrderDesk;
import org.openbell.order.StatementDesk;
import org.openbell.order.arming.ArmingBook;
import org.openbell.order.clockwork.Checkup;
import org.openbell.order.clockwork.Housekeeping;
import org.openbell.order.clockwork.LeaseKeeper;
import org.openbell.order.clockwork.Rounds;
import org.openbell.order.clockwork.Sender;
import org.openbell.order.clockwork.ThisMachine;
import org.openbell.order.house.House;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fills;
import org.openbell.order.store.LeaseFence;
import org.openbell.order.trade.Trades;
import org.openbell.order.tws.TwsBroker;
import org.openbell.order.universe.Candidates;
import org.openbell.tws.TwsSettings;

/// Puts order-service together and starts and stops what runs by itself.
@ApplicationScoped
public class OrderWiring {
  private static final Duration RECONCILE = Duration.ofSeconds(60);
  private static final Duration ACCELERATED_RECONCILE = Duration.ofSeconds(5);

  @Produces
  @Singleton
  UndoableTransactions oneAtATime(
      LeaseKeeper lease, LeaseFence fence, EntityManagerFactory hibernate) {
    return new FencedTransactions(
        // A row that the database has lost is in the cache still: it would be updated in vain until
        // somebody starts the service anew.
        new SerialTransactions(
            work -> QuarkusTransaction.requiringNew().run(work), hibernate.getCache()::evictAll),
        () -> fence.check(lease.epoch()),
        lease::lost);
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
      Candidates candidates,
      ArmingBook arming,
      MeterRegistry meters,
      BuildId build,
      Outbox outbox,
      UndoableTransactions transactions,
      ExchangeClock clock,
      TradingCalendar calendar,
      OrderSettings settings,
      TradingSwitch trading,
      LeaseKeeper lease,
      Semaphore senderBell) {
    return OrderAssembly.desk(
        new Books(house, trades, orders, fills, candidates, arming),
        new DenialMeter(outbox, meters),
        transactions,
        clock,
        calendar,
        Policies.of(settings, clock, build),
        trading,
        lease::mayAct,
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
        TwsSettings.of(gateway.host(), gateway.port(), clientId(gateway)),
        settings.account(),
        clock,
        desk::on,
        tick -> {
          desk.saw(tick);
          ticks.tell(tick);
        });
  }

  @Produces
  @Singleton
  Sender sender(
      Semaphore senderBell,
      OrderDesk desk,
      TwsBroker broker,
      TradingSwitch trading,
      LeaseKeeper lease) {
    return new Sender(senderBell, desk, broker, trading, lease::mayAct);
  }

  @Produces
  @Singleton
  Checkup checkup(
      TwsBroker broker,
      OrderDesk desk,
      ExchangeClock clock,
      DataSource database,
      OrderSettings settings) {
    Path folder =
        DataFolder.of(
            settings.dataFolder(), System.getenv(), Path.of(System.getProperty("user.home")));
    return new Checkup(broker, desk, clock, new ThisMachine(database, folder), System::nanoTime);
  }

  @Produces
  @Singleton
  StatementDesk statements(
      Transactions transactions, Outbox outbox, ExchangeClock clock, TradingCalendar calendar) {
    return new StatementDesk(transactions, outbox, clock, calendar);
  }

  @Produces
  @Singleton
  Housekeeping housekeeping(
      TwsBroker broker,
      OrderDesk desk,
      Checkup checkup,
      StatementDesk statements,
      OrderSettings settings,
      ExchangeClock clock) {
    Duration reconcileEvery =
        settings.reconcileEvery().orElse(clock.isReal() ? RECONCILE : ACCELERATED_RECONCILE);
    return new Housekeeping(
        new Rounds(broker, desk, checkup, reconcileEvery, System::nanoTime, statements::look));
  }

  void start(@Observes StartupEvent started, Sender sender, Housekeeping housekeeping) {
    sender.start();
    housekeeping.start();
  }

  void stop(
      @Observes ShutdownEvent stopping,
      Sender sender,
      Housekeeping housekeeping,
      TwsBroker broker,
      LeaseKeeper lease) {
    sender.close();
    housekeeping.close();
    broker.close();
    lease.close();
  }

  static int clientId(GatewaySettings gateway) {
    if (gateway.clientId() < 1) {
      throw new IllegalArgumentException(
          "openbell.gateway.client-id is "
              + gateway.clientId()
              + ": it must be above 0, because client 0 takes over orders made by hand");
    }
    return gateway.clientId();
  }
}
