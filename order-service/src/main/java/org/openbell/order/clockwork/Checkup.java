package org.openbell.order.clockwork;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.time.ExchangeClock;
import org.openbell.order.OrderDesk;
import org.openbell.order.arming.ClockSkew;
import org.openbell.order.arming.Vitals;
import org.openbell.order.broker.Broker;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.Preview;

/// Measures what arming wants to know, once a minute, and does what the morning waits for: the
/// question whether the day is armed, the broker's previews, the picks that had to wait.
public final class Checkup {
  private static final Logger LOG = Logger.getLogger(Checkup.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration WHEN_UNANSWERED = Duration.ofSeconds(5);
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final int PATIENCE_SECONDS = 5;

  private final Broker broker;
  private final OrderDesk desk;
  private final ExchangeClock clock;
  private final DataSource database;
  private final Path folder;
  private Set<Symbol> ofOthers = Set.of();
  private long nextMeasure = System.nanoTime();

  /// `folder` lies on the disk whose room is measured; it need not exist yet.
  public Checkup(
      Broker broker, OrderDesk desk, ExchangeClock clock, DataSource database, Path folder) {
    this.broker = broker;
    this.desk = desk;
    this.clock = clock;
    this.database = database;
    this.folder = folder;
  }

  /// Called about once a second, on the housekeeping thread.
  void look() {
    if (broker.isConnected() && System.nanoTime() - nextMeasure >= 0) {
      Vitals vitals = measure();
      desk.arming().measured(vitals);
      boolean whole =
          !clock.isReal()
              || (vitals.gatewaySkew().isPresent() && vitals.databaseSkew().isPresent());
      nextMeasure = System.nanoTime() + (whole ? EVERY : WHEN_UNANSWERED).toNanos();
    }
    desk.arming().consider();
    if (broker.isConnected()) {
      desk.enterWaiting();
      desk.previews()
          .next()
          .ifPresent(
              order -> {
                Preview preview = broker.preview(order);
                LOG.infof("preview of %s: %s", order.ref(), preview);
                desk.previews().answered(order, preview);
              });
    }
  }

  private Vitals measure() {
    return new Vitals(
        clock.instant(),
        clock.isReal(),
        skew("gateway", broker::time, A_SECOND),
        skew("database", this::databaseTime, Duration.ofMillis(1)),
        broker.data(),
        freeBytes(),
        orderedByOthers());
  }

  /// On an accelerated clock nobody else tells the same time.
  private Optional<Duration> skew(String whose, Callable<Instant> question, Duration grain) {
    if (!clock.isReal()) {
      return Optional.empty();
    }
    try {
      Instant asked = clock.instant();
      Instant theirs = question.call();
      return Optional.of(ClockSkew.least(asked, clock.instant(), theirs, grain));
    } catch (Exception unanswered) {
      LOG.warnf("the %s did not tell its time: %s", whose, unanswered.getMessage());
      return Optional.empty();
    }
  }

  private Instant databaseTime() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      try (var rows = statement.executeQuery("select clock_timestamp()")) {
        rows.next();
        return rows.getObject(1, Timestamp.class).toInstant();
      }
    }
  }

  /// Without an answer, what was answered before.
  private Set<Symbol> orderedByOthers() {
    try {
      ofOthers = broker.orderedByOthers();
    } catch (BrokerUnavailable unanswered) {
      LOG.warnf("orders of others: %s", unanswered.getMessage());
    }
    return ofOthers;
  }

  private long freeBytes() {
    Path there = folder;
    while (there.getParent() != null && !there.toFile().exists()) {
      there = there.getParent();
    }
    return there.toFile().getUsableSpace();
  }
}
