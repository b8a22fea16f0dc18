package org.openbell.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.openbell.approval.login.Links;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.approval.login.WeeklyLogin.Level;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent.LoginDone;
import org.openbell.approval.push.PushEvent.LoginDue;
import org.openbell.kit.Transactions;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.Timers;

/// Watches over the gateway's weekly login: tells of it on Sunday evening, once more on the first
/// trading morning while it is missing, and when it is done.
public final class LoginDesk {
  /// Everything it needs of the world; `isWatching` is false where no gateway has to be logged in.
  public record Ports(
      Transactions transactions,
      Links links,
      PushBook book,
      PushDesk push,
      InstantSource clock,
      TradingCalendar calendar,
      Timers timers,
      boolean isWatching) {}

  private static final Logger LOG = Logger.getLogger(LoginDesk.class);

  /// A house that starts anew is given the time to connect.
  private static final Duration SETTLE = Duration.ofMinutes(5);

  private final Ports ports;
  private volatile Optional<Instant> connected = Optional.empty();

  public LoginDesk(Ports ports) {
    this.ports = ports;
  }

  public void start() {
    if (ports.isWatching()) {
      learn(ports.links().lastConnected());
      lookAt(ports.clock().instant().plus(SETTLE));
    }
  }

  /// How it stands.
  public WeeklyLogin look() {
    Instant now = ports.clock().instant();
    return ports.isWatching()
        ? WeeklyLogin.of(now, connected, ports.calendar())
        : WeeklyLogin.unwatched(now);
  }

  /// An event, within the transaction that admits it.
  public void take(Envelope envelope) {
    if (!ports.isWatching() || !(envelope.payload() instanceof GatewayConnected)) {
      return;
    }
    learn(Optional.of(envelope.occurredAt()));
    WeeklyLogin now = look();
    boolean wasAnnounced =
        ports.book().has(LoginDue.keyOf(now.sunday(), false))
            || ports.book().has(LoginDue.keyOf(now.sunday(), true));
    if (now.level() == Level.DONE && wasAnnounced) {
      ports.push().tell(new LoginDone(now.sunday()), Duration.ZERO);
    }
  }

  private synchronized void learn(Optional<Instant> moment) {
    if (moment.isPresent() && connected.filter(last -> !last.isBefore(moment.get())).isEmpty()) {
      connected = moment;
    }
  }

  private void check() {
    Instant next = ports.clock().instant().plus(SETTLE);
    try {
      WeeklyLogin now = look();
      if (now.level() == Level.URGENT) {
        announce(now.sunday(), true);
      } else if (now.level() == Level.DUE
          && !ports.clock().instant().isBefore(WeeklyLogin.announcedAt(now.sunday()))) {
        announce(now.sunday(), false);
      }
      next = WeeklyLogin.nextLook(ports.clock().instant(), ports.calendar());
    } finally {
      lookAt(next);
    }
  }

  private void announce(LocalDate sunday, boolean isUrgent) {
    LOG.warnf("the gateway's weekly login of %s is not done", sunday);
    ports
        .transactions()
        .run(() -> ports.push().tell(new LoginDue(sunday, isUrgent), Duration.ZERO));
  }

  private void lookAt(Instant when) {
    var timer = ports.timers().at(when, this::check);
    LOG.debugf("the weekly login is looked at again at %s: %s", when, timer);
  }
}
