package org.openbell.order.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openbell.model.time.ExchangeClock;
import org.openbell.order.clockwork.LeaseKeeper;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lease.LeaseTerms;
import org.openbell.order.store.LeaseFence;
import org.openbell.order.store.LeaseTable;

/// The lease comes first: before events are consumed, the gateway is met, or the door is opened.
@ApplicationScoped
public class LeaseWiring {
  /// The code with which a process ends that has lost its lease: try again, as a standby.
  static final int LEASE_LOST = 75;

  private static final Logger LOG = Logger.getLogger(LeaseWiring.class);
  private static final int BEFORE_EVERYTHING = 1;

  @Produces
  @Singleton
  LeaseTable leaseTable(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    return new LeaseTable(url, user, password);
  }

  @Produces
  @Singleton
  LeaseKeeper leaseKeeper(LeaseTable table) {
    return new LeaseKeeper(table, LeaseTerms.STANDARD, holder(), LeaseWiring::end);
  }

  void disconnect(@Disposes LeaseTable table) {
    table.close();
  }

  @Produces
  @Singleton
  LeaseFence leaseFence(DataSource database) {
    return new LeaseFence(database);
  }

  void holdTheLease(
      @Observes @Priority(BEFORE_EVERYTHING) StartupEvent starting,
      LeaseKeeper keeper,
      LeaseTable table,
      TradingSwitch trading,
      ExchangeClock clock,
      OrderSettings settings,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port)
      throws InterruptedException {
    if (!keeper.ask()) {
      standBy(keeper, host, port);
    }
    keeper.keep();
    int crashes = table.crashes();
    if (crashes >= settings.crashLoop()) {
      trading.latch(
          new Cause(
              CauseKind.CRASH_LOOP,
              "",
              "order-service",
              crashes + " starts after a crash within five minutes",
              clock.instant()));
    }
  }

  private static void standBy(LeaseKeeper keeper, String host, int port)
      throws InterruptedException {
    // A standby holds nothing that would have to be put down.
    Thread endAtOnce = new Thread(() -> Runtime.getRuntime().halt(0), "standby-end");
    Runtime.getRuntime().addShutdownHook(endAtOnce);
    try (StandbyDoor door = new StandbyDoor(keeper::words)) {
      door.open(host, port);
      keeper.await();
    } finally {
      var unused = Runtime.getRuntime().removeShutdownHook(endAtOnce);
    }
  }

  /// Whatever this process still means to do is old.
  private static void end(String words) {
    LOG.errorf("the lease is lost, this process ends with code %d: %s", LEASE_LOST, words);
    Runtime.getRuntime().halt(LEASE_LOST);
  }

  private static String holder() {
    ProcessHandle me = ProcessHandle.current();
    return hostName()
        + "/"
        + me.pid()
        + "/"
        + me.info().startInstant().map(start -> Long.toString(start.toEpochMilli(), 36)).orElse("");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "this-host";
    }
  }
}
