package org.openbell.order.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.kit.operator.OperatorGate;
import org.openbell.model.time.ExchangeClock;
import org.openbell.order.OrderDesk;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.inbound.Stops;
import org.openbell.order.store.HaltFile;

/// What stops trading, put together: none of it needs Kafka or PostgreSQL.
@ApplicationScoped
public class StopsWiring {
  private static final Duration BOOKS_ANSWER_WITHIN = Duration.ofSeconds(5);

  @Produces
  @Singleton
  HaltFile haltFile(OrderSettings settings) {
    return new HaltFile(dataFolder(settings));
  }

  static Path dataFolder(OrderSettings settings) {
    return DataFolder.of(
        settings.dataFolder(), System.getenv(), Path.of(System.getProperty("user.home")));
  }

  @Produces
  @Singleton
  OperatorGate operatorGate(
      @ConfigProperty(name = "openbell.operator.token") Optional<String> token,
      @ConfigProperty(name = "quarkus.http.host") String boundTo) {
    return new OperatorGate(token, boundTo);
  }

  @Produces
  @Singleton
  Stops stops(TradingSwitch trading, OrderDesk desk, ExchangeClock clock) {
    return new Stops(trading, desk, clock, BOOKS_ANSWER_WITHIN);
  }

  void stopStops(@Disposes Stops stops) {
    stops.close();
  }

  /// Halted from the first moment when the mark says so.
  @Produces
  @Singleton
  TradingSwitch trading(HaltFile mark, ExchangeClock clock, MeterRegistry meters) {
    TradingSwitch trading = new TradingSwitch(new StopsListener(mark));
    var unused = meters.gauge("openbell.trading.state", trading, StopsWiring::level);
    mark.read(clock.instant()).ifPresent(trading::latch);
    return trading;
  }

  private static double level(TradingSwitch trading) {
    return switch (trading.state()) {
      case ACTIVE -> 0;
      case REDUCING -> 1;
      case HALTED -> 2;
    };
  }
}
