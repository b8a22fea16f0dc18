package org.openbell.order.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
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

  private final Broker broker;
  private final OrderDesk desk;
  private final ExchangeClock clock;
  private final Machine machine;
  private final LongSupplier nanos;
  private Set<Symbol> ofOthers = Set.of();
  private long nextMeasure;

  /// What is measured of the machine itself and of the database beside it.
  public interface Machine {
    Instant databaseTime() throws Exception;

    /// On the disk that holds our files.
    long freeBytes();
  }

  /// `nanos` is a clock that only moves on, in nanoseconds.
  public Checkup(
      Broker broker, OrderDesk desk, ExchangeClock clock, Machine machine, LongSupplier nanos) {
    this.broker = broker;
    this.desk = desk;
    this.clock = clock;
    this.machine = machine;
    this.nanos = nanos;
    this.nextMeasure = nanos.getAsLong();
  }

  /// Called about once a second, on the housekeeping thread.
  void look() {
    if (broker.isConnected() && nanos.getAsLong() - nextMeasure >= 0) {
      Vitals vitals = measure();
      desk.arming().measured(vitals);
      boolean whole =
          !clock.isReal()
              || (vitals.gatewaySkew().isPresent() && vitals.databaseSkew().isPresent());
      nextMeasure = nanos.getAsLong() + (whole ? EVERY : WHEN_UNANSWERED).toNanos();
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
        skew("database", machine::databaseTime, Duration.ofMillis(1)),
        broker.data(),
        machine.freeBytes(),
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

  /// Without an answer, what was answered before.
  private Set<Symbol> orderedByOthers() {
    try {
      ofOthers = broker.orderedByOthers();
    } catch (BrokerUnavailable unanswered) {
      LOG.warnf("orders of others: %s", unanswered.getMessage());
    }
    return ofOthers;
  }
}
