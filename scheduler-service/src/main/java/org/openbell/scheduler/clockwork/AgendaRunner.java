package org.openbell.scheduler.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.openbell.model.event.Envelope;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;
import org.openbell.scheduler.Look;
import org.openbell.scheduler.SchedulerDesk;
import org.openbell.scheduler.agenda.WakingHours;
import org.openbell.scheduler.rollcall.RollCall;
import org.openbell.scheduler.rollcall.Roster;

/// Has the desk look at the clock when something is due, and says once when it goes to sleep.
///
/// A look that fails, because the database is away for example, is repeated until it succeeds:
/// nothing due is lost, it is told late if it still may be.
public final class AgendaRunner {
  private static final Logger LOG = Logger.getLogger(AgendaRunner.class);
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final SchedulerDesk desk;
  private final Roster roster;
  private final WakingHours hours;
  private final ExchangeClock clock;
  private final Timers timers;
  private final ZoneId own;
  private final String build;
  private Optional<Instant> saidAsleepUntil = Optional.empty();

  public AgendaRunner(
      SchedulerDesk desk, Roster roster, Surroundings surroundings, Timers timers, String build) {
    this.desk = desk;
    this.roster = roster;
    this.hours = new WakingHours(surroundings.calendar());
    this.clock = surroundings.clock();
    this.own = surroundings.operatorZone();
    this.timers = timers;
    this.build = build;
  }

  /// Looks now, on the timers' thread, and from then on whenever something is due.
  public void start() {
    var first = timers.at(clock.instant(), this::lookAndPlan);
    LOG.debugf("first look planned: %s", first);
  }

  private void lookAndPlan() {
    Instant next = clock.instant().plus(RETRY);
    try {
      next = look();
    } finally {
      var planned = timers.at(next, this::lookAndPlan);
      LOG.debugf("next look at %s: %s", next, planned);
    }
  }

  private Instant look() {
    Look seen = desk.look();
    return switch (seen) {
      case Look.CallTheRollFirst(var wake) -> {
        RollCall roll = RollCall.judge(roster.askPatiently(), build, Envelope.SCHEMA);
        desk.wake(wake, roll);
        LOG.infof("roll call for %s: %s", wake.hours().date(), roll.words());
        yield clock.instant();
      }
      case Look.Again(Instant next) -> {
        sayIfAsleep();
        yield next;
      }
    };
  }

  private void sayIfAsleep() {
    Instant now = clock.instant();
    if (hours.isAwakeAt(now)) {
      saidAsleepUntil = Optional.empty();
      return;
    }
    Instant wake = hours.nextWakeAfter(now);
    if (!saidAsleepUntil.equals(Optional.of(wake))) {
      saidAsleepUntil = Optional.of(wake);
      LOG.infof(
          "asleep; waking %s %s",
          DateTimeFormatter.ISO_LOCAL_DATE.format(ExchangeTime.dateOf(wake)),
          ExchangeTime.show(wake, own));
    }
  }
}
