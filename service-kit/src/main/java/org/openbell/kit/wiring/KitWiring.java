package org.openbell.kit.wiring;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.kit.EventLine;
import org.openbell.kit.Inbox;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.inbox.InboxTable;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.BuildId;
import org.openbell.kit.outbox.OutboxRelay;
import org.openbell.kit.outbox.OutboxTable;
import org.openbell.kit.outbox.TickStream;
import org.openbell.kit.time.ClockTimers;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.ExchangeClocks;
import org.openbell.model.time.Timers;

/// Builds what every service is given: clock, timers, calendar, inbox, outbox, event line.
///
/// The only place in a service that asks the machine what time it is.
@ApplicationScoped
public class KitWiring {
  @Produces
  @Singleton
  @DefaultBean
  ExchangeClock clock(@ConfigProperty(name = "openbell.clock") String text) {
    return ExchangeClocks.of(text, InstantSource.system());
  }

  @Produces
  @Singleton
  Timers timers(ExchangeClock clock) {
    return new ClockTimers(clock);
  }

  void stopTimers(@Disposes Timers timers) {
    if (timers instanceof ClockTimers running) {
      running.close();
    }
  }

  @Produces
  @Singleton
  ZoneId operatorZone(@ConfigProperty(name = "openbell.operator.zone") String zone) {
    return ZoneId.of(zone);
  }

  @Produces
  @Singleton
  @DefaultBean
  TradingCalendar calendar() {
    return UsEquityCalendar.standard();
  }

  @Produces
  @Singleton
  BuildId build() {
    return BuildId.ofThisCode();
  }

  @Produces
  @Singleton
  @Unremovable
  EventJson json() {
    return new EventJson();
  }

  @Produces
  @Singleton
  @DefaultBean
  Transactions transactions() {
    return work -> QuarkusTransaction.requiringNew().run(work);
  }

  @Produces
  @Singleton
  Inbox inbox(DataSource database) {
    return new InboxTable(database);
  }

  @Produces
  @Singleton
  OutboxRelay relay(
      DataSource database, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
    return new OutboxRelay(
        database,
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new StringSerializer()));
  }

  void stopRelay(@Disposes OutboxRelay relay) {
    relay.close();
  }

  /// Only order-service asks for it; it waits at most a moment for a broker that is away.
  @Produces
  @Singleton
  TickStream ticks(
      EventJson json,
      ExchangeClock clock,
      BuildId build,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
    return new TickStream(
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                false,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                500,
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new StringSerializer(),
            new StringSerializer()),
        json,
        clock,
        service,
        build);
  }

  void stopTicks(@Disposes TickStream ticks) {
    ticks.close();
  }

  @Produces
  @Singleton
  Outbox outbox(
      DataSource database,
      EventJson json,
      ExchangeClock clock,
      BuildId build,
      OutboxRelay relay,
      TransactionSynchronizationRegistry running,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    return new OutboxTable(
        database, json, clock, service, build, () -> whenThrough(running, relay::wake));
  }

  /// Rows are seen when their transaction has committed: a relay that is woken before finds none,
  /// and they wait for its next look.
  private static void whenThrough(TransactionSynchronizationRegistry running, Runnable wake) {
    if (running.getTransactionKey() == null) {
      wake.run();
    } else {
      running.registerInterposedSynchronization(new WhenThrough(wake));
    }
  }

  private record WhenThrough(Runnable work) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      work.run();
    }
  }

  @Produces
  @Singleton
  EventLine eventLine(EventJson json, Inbox inbox, Transactions transactions) {
    return new EventLine(json, inbox, transactions);
  }
}
