package org.openbell.approval.wiring;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.openbell.approval.ApprovalDesk;
import org.openbell.approval.ClickDesk;
import org.openbell.approval.DeskBoard;
import org.openbell.approval.House;
import org.openbell.approval.LoginDesk;
import org.openbell.approval.MessageDesk;
import org.openbell.approval.PushDesk;
import org.openbell.approval.PushPanel;
import org.openbell.approval.ReportDesk;
import org.openbell.approval.clockwork.PushRelays;
import org.openbell.approval.login.Links;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Patience;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent.DayOver;
import org.openbell.approval.push.Setup;
import org.openbell.approval.push.Wishes;
import org.openbell.approval.report.SummaryBook.Written;
import org.openbell.approval.store.BrowserTable;
import org.openbell.kit.Transactions;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;

/// Sets up the ways out to the trader, as far as they are wanted.
@ApplicationScoped
public class PushWiring {
  private static final Logger LOG = Logger.getLogger(PushWiring.class);

  @Produces
  @Singleton
  MessageDesk messages(
      ApprovalDesk approvals,
      ClickDesk clicks,
      DeskBoard board,
      ReportDesk reports,
      House house,
      ExchangeClock clock,
      ZoneId zone) {
    return new MessageDesk(approvals, clicks, board, reports, house, clock, zone);
  }

  @Produces
  @Singleton
  PushRelays relays(
      PushSettings settings,
      PushBook book,
      MessageDesk messages,
      ReactiveMailer mailer,
      BrowserTable browsers) {
    Map<Medium, Setup> setups = new EnumMap<>(Medium.class);
    setups.put(Medium.WEB, PushSetups.web(settings.web(), browsers));
    setups.put(Medium.TELEGRAM, PushSetups.telegram(settings.telegram()));
    setups.put(Medium.WEBHOOK, PushSetups.webhook(settings.webhook()));
    setups.put(Medium.MAIL, PushSetups.mail(settings.mail(), mailer));
    setups.forEach(PushWiring::complain);
    return new PushRelays(
        setups,
        book,
        messages,
        new Patience(settings.tries(), settings.giveUpAfter()),
        new SecureRandom()::nextDouble);
  }

  private static void complain(Medium medium, Setup setup) {
    if (setup instanceof Setup.Wrong wrong) {
      LOG.errorf("no push by %s: %s", medium.text(), wrong.trouble());
    }
  }

  @Produces
  @Singleton
  PushDesk desk(
      PushSettings settings,
      PushRelays relays,
      PushBook book,
      ExchangeClock clock,
      TradingCalendar calendar,
      ZoneId zone) {
    Map<Medium, Wishes> wishes = new EnumMap<>(Medium.class);
    relays
        .setups()
        .forEach(
            (medium, setup) -> {
              if (setup instanceof Setup.Ready ready) {
                wishes.put(medium, ready.wishes());
              }
            });
    return new PushDesk(book, new PushDesk.Rules(wishes, settings.tooOld()), clock, calendar, zone);
  }

  @Produces
  @Singleton
  PushPanel panel(PushRelays relays, PushBook book, PushDesk desk, Transactions transactions) {
    return new PushPanel(relays.setups(), book, desk, transactions);
  }

  @Produces
  @Singleton
  LoginDesk login(
      Transactions transactions,
      Links links,
      PushBook book,
      PushDesk push,
      ExchangeClock clock,
      TradingCalendar calendar,
      Timers timers,
      PushSettings settings) {
    return new LoginDesk(
        new LoginDesk.Ports(
            transactions, links, book, push, clock, calendar, timers, settings.weeklyLogin()));
  }

  void start(@Observes StartupEvent started, PushRelays relays, LoginDesk login) {
    relays.start();
    login.start();
  }

  // Before the database is gone.
  void stop(@Observes ShutdownEvent stopping, PushRelays relays) {
    relays.close();
  }

  /// In the transaction that keeps the page. A page that a start makes up for is history.
  void dayOver(@Observes Written page, PushDesk desk, ExchangeClock clock) {
    if (page.date().value().equals(ExchangeTime.dateOf(clock.instant()))) {
      desk.tell(new DayOver(page.date(), page.headline()), Duration.ZERO);
    }
  }
}
