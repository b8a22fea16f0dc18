package org.openbell.exit.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import org.openbell.exit.AfterCommit;
import org.openbell.exit.ExitAssembly;
import org.openbell.exit.ExitDesk;
import org.openbell.exit.ExitPorts;
import org.openbell.exit.clockwork.PatientTimers;
import org.openbell.exit.exit.Positions;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;

/// Builds the desk from Kafka, PostgreSQL and the exchange clock, and lets it go on at start.
@ApplicationScoped
public class ExitWiring {
  // After the kit has its topics and its relay, before anything is consumed.
  private static final int BEFORE_THE_FIRST_EVENT = 200;

  // Its type is narrowed, so that whoever asks for timers gets those of the exchange.
  @Produces
  @Singleton
  @Typed(PatientTimers.class)
  PatientTimers patience(Timers timers, ExchangeClock clock, ExitSettings settings) {
    return new PatientTimers(timers, leastRealWait(clock, settings));
  }

  void stopPatience(@Disposes PatientTimers patience) {
    patience.close();
  }

  @Produces
  @Singleton
  AfterCommit afterCommit(TransactionSynchronizationRegistry running) {
    return work -> running.registerInterposedSynchronization(new OnCommit(work));
  }

  @Produces
  @Singleton
  ExitDesk desk(ExitPorts ports, ExitSettings settings, ExchangeClock clock) {
    return ExitAssembly.build(ports, settings.policy(clock.isReal()));
  }

  @Produces
  @Singleton
  ExitPorts ports(
      Positions positions,
      Transactions transactions,
      AfterCommit afterCommit,
      Outbox outbox,
      ExchangeClock clock,
      Timers timers,
      PatientTimers patience,
      TradingCalendar calendar) {
    return new ExitPorts(
        positions, transactions, afterCommit, outbox, clock, timers, patience, calendar);
  }

  void start(@Observes @Priority(BEFORE_THE_FIRST_EVENT) StartupEvent started, ExitDesk desk) {
    desk.resume();
  }

  static Duration leastRealWait(ExchangeClock clock, ExitSettings settings) {
    Duration wait = settings.leastRealWait();
    if (wait.isNegative() || wait.compareTo(Duration.ofSeconds(30)) > 0) {
      throw new IllegalArgumentException(
          "openbell.exit.least-real-wait: " + wait + " is not 0 s to 30 s");
    }
    // Real exchange time passes by itself, and the waits in it are bounded already.
    return clock.isReal() ? Duration.ZERO : wait;
  }

  private record OnCommit(Runnable work) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Only the outcome matters.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        work.run();
      }
    }
  }
}
