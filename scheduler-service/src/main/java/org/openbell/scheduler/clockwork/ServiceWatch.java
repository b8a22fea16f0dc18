package org.openbell.scheduler.clockwork;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.scheduler.agenda.WakingHours;
import org.openbell.scheduler.rollcall.Changes;
import org.openbell.scheduler.rollcall.RollCall;
import org.openbell.scheduler.rollcall.Roster;

/// Looks after the services all day and says once when one falls silent or comes back.
///
/// Every 30 s while awake and every 5 min asleep; when exchange time is accelerated every 2 s of
/// real time, because the services themselves are as fast as ever.
public final class ServiceWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ServiceWatch.class);
  private static final Duration AWAKE = Duration.ofSeconds(30);
  private static final Duration ASLEEP = Duration.ofMinutes(5);
  private static final Duration ACCELERATED = Duration.ofSeconds(2);

  private final Roster roster;
  private final Surroundings surroundings;
  private final WakingHours hours;
  private final String build;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("service-watch").daemon().factory());
  private volatile List<ServiceStatus> last = List.of();

  public ServiceWatch(Roster roster, Surroundings surroundings, String build) {
    this.roster = roster;
    this.surroundings = surroundings;
    this.hours = new WakingHours(surroundings.calendar());
    this.build = build;
  }

  /// The first look comes after a pause, so that services that start together find each other.
  public void start() {
    plan();
  }

  /// How the services were at the last look; empty before the first.
  public List<ServiceStatus> last() {
    return last;
  }

  private void plan() {
    var unused = thread.schedule(this::look, pause().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Duration pause() {
    if (!surroundings.clock().isReal()) {
      return ACCELERATED;
    }
    return hours.isAwakeAt(surroundings.clock().instant()) ? AWAKE : ASLEEP;
  }

  private void look() {
    try {
      List<ServiceStatus> now = RollCall.judge(roster.ask(), build, Envelope.SCHEMA).statuses();
      Changes changes = Changes.between(last, now);
      last = now;
      changes.worse().forEach(LOG::warn);
      changes.better().forEach(LOG::info);
    } catch (RuntimeException failed) {
      LOG.error("the look at the services failed", failed);
    } finally {
      plan();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
