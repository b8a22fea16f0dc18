package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.PushDesk.Rules;
import org.openbell.approval.login.WeeklyLogin.Level;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Wishes;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;

class LoginDeskTest {
  private static final Instant FRIDAY = at("2025-10-24", "15:00");

  private final MemoryPush book = new MemoryPush();
  private final VirtualTime time = new VirtualTime(FRIDAY);
  private final LoginDesk desk = desk(Optional.of(FRIDAY), true);

  @Test
  void announcesItOnSundayEveningAndAgainOnMondayMorning() {
    desk.start();
    time.advanceTo(at("2025-10-26", "17:59"));
    assertThat(book.keys()).isEmpty();
    time.advanceTo(at("2025-10-26", "18:00"));
    assertThat(book.keys()).containsExactly("login-due-2025-10-26");
    time.advanceTo(at("2025-10-27", "07:00"));
    assertThat(book.keys()).containsExactly("login-due-2025-10-26", "login-urgent-2025-10-26");
    assertThat(desk.look().level()).isEqualTo(Level.URGENT);
  }

  @Test
  void isContentOnceTheGatewayTakesAConnection() {
    desk.start();
    time.advanceTo(at("2025-10-26", "19:00"));
    desk.take(connected());
    time.advanceTo(at("2025-10-27", "12:00"));
    assertThat(book.keys()).containsExactly("login-due-2025-10-26", "login-done-2025-10-26");
    assertThat(desk.look().level()).isEqualTo(Level.DONE);
  }

  @Test
  void doesNotPraiseALoginThatNobodyWasRemindedOf() {
    desk.start();
    time.advanceTo(at("2025-10-26", "12:00"));
    desk.take(connected());
    time.advanceTo(at("2025-10-27", "12:00"));
    assertThat(book.keys()).isEmpty();
  }

  @Test
  void givesAHouseThatStartsTheTimeToConnect() {
    VirtualTime late = time;
    late.advanceTo(at("2025-10-27", "08:00"));
    desk.start();
    late.advanceTo(at("2025-10-27", "08:04"));
    desk.take(connected());
    late.advanceTo(at("2025-10-27", "12:00"));
    assertThat(book.keys()).isEmpty();
  }

  @Test
  void keepsQuietWhereItIsTurnedOff() {
    LoginDesk off = desk(Optional.of(FRIDAY), false);
    off.start();
    time.advanceTo(at("2025-10-28", "12:00"));
    assertThat(book.keys()).isEmpty();
    assertThat(off.look().level()).isEqualTo(Level.UNKNOWN);
  }

  private LoginDesk desk(Optional<Instant> last, boolean isWatching) {
    PushDesk push =
        new PushDesk(
            book,
            new Rules(Map.of(Medium.WEB, Wishes.standard(Medium.WEB)), Duration.ofMinutes(15)),
            time,
            UsEquityCalendar.standard(),
            ZoneId.of("America/Los_Angeles"));
    return new LoginDesk(
        new LoginDesk.Ports(
            Runnable::run,
            () -> last,
            book,
            push,
            time,
            UsEquityCalendar.standard(),
            time,
            isWatching));
  }

  private Envelope connected() {
    Instant now = time.instant();
    return new Envelope(
        new EventId("e1"),
        "GatewayConnected",
        Envelope.SCHEMA,
        now,
        now,
        Optional.empty(),
        "test",
        "order-service",
        "test",
        new GatewayConnected("DU1234567", 200));
  }

  private static Instant at(String date, String time) {
    return ExchangeTime.at(SessionDate.parse(date), LocalTime.parse(time));
  }
}
