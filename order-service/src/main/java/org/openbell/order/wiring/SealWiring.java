package org.openbell.order.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.time.ExchangeClock;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.store.SealKey;
import org.openbell.order.store.SealedRows;
import org.openbell.order.store.Sealer;

/// The key that proves our rows: read, or made when there is none.
@ApplicationScoped
public class SealWiring {
  private static final Logger LOG = Logger.getLogger(SealWiring.class);
  private static final String OURSELVES = "order-service";

  @Produces
  @Singleton
  Sealer sealer(
      OrderSettings settings, DataSource database, ExchangeClock clock, TradingSwitch trading) {
    Path file =
        settings
            .sealKeyFile()
            .orElseGet(() -> StopsWiring.dataFolder(settings).resolve("seal-key"));
    try {
      Optional<SealKey> key = SealKey.read(file);
      return new Sealer(
          key.isPresent() ? key.get() : firstKey(file, database, clock, trading),
          (row, words) ->
              trading.latch(
                  new Cause(CauseKind.FORGED_ROW, row, OURSELVES, words, clock.instant())));
    } catch (IOException unusable) {
      throw new UncheckedIOException("no seal key: " + unusable.getMessage(), unusable);
    } catch (SQLException away) {
      throw new IllegalStateException("nobody knows whether a seal key was lost", away);
    }
  }

  /// There was none. If rows of today are sealed, it was lost: what was bought is still to be sold,
  /// so they are taken unproven, and nothing more is bought.
  private static SealKey firstKey(
      Path file, DataSource database, ExchangeClock clock, TradingSwitch trading)
      throws IOException, SQLException {
    var today = ExchangeTime.dateOf(clock.instant());
    Optional<SealKey.Unproven> lost =
        SealedRows.keyIdOn(today, database).map(id -> new SealKey.Unproven(id, today));
    if (lost.isPresent()) {
      trading.latch(
          new Cause(
              CauseKind.SEAL_KEY_LOST,
              "",
              OURSELVES,
              file + " is gone: the rows of " + today + " are taken unproven",
              clock.instant()));
    } else {
      SealedRows.forgetTheHouse(database);
    }
    LOG.infof("a new seal key is in %s: back it up apart from the database", file);
    return SealKey.create(file, lost);
  }
}
