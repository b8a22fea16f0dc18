package org.openbell.order.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.openbell.model.time.ExchangeClock;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.store.HaltFile;

/// What stops trading, put together: none of it needs Kafka or PostgreSQL.
@ApplicationScoped
public class StopsWiring {
  @Produces
  @Singleton
  HaltFile haltFile(OrderSettings settings) {
    return new HaltFile(
        DataFolder.of(
            settings.dataFolder(), System.getenv(), Path.of(System.getProperty("user.home"))));
  }

  /// Halted from the first moment when the mark says so.
  @Produces
  @Singleton
  TradingSwitch trading(HaltFile mark, ExchangeClock clock) {
    TradingSwitch trading = new TradingSwitch(new StopsListener(mark));
    mark.read(clock.instant()).ifPresent(trading::latch);
    return trading;
  }
}
