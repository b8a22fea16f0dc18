package org.openbell.approval.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.ZoneId;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.ApprovalAssembly;
import org.openbell.approval.ApprovalAssembly.Ports;
import org.openbell.approval.ApprovalDesk;
import org.openbell.approval.JournalDesk;
import org.openbell.approval.access.AccessBook;
import org.openbell.approval.access.Audit;
import org.openbell.approval.access.Secrets;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalPolicy;
import org.openbell.approval.journal.JournalBook;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;

/// Puts the desk together and takes up the questions that were left open.
@ApplicationScoped
public class ApprovalWiring {
  @Produces
  @Singleton
  Ports ports(
      Transactions transactions,
      Outbox outbox,
      ApprovalBook approvals,
      JournalBook journal,
      EventJson json,
      TradingCalendar calendar,
      ExchangeClock clock,
      Timers timers,
      ZoneId operatorZone,
      ApprovalSettings settings) {
    return new Ports(
        transactions,
        outbox,
        approvals,
        journal,
        json,
        calendar,
        clock,
        timers,
        operatorZone,
        new ApprovalPolicy(settings.lapseAfter()));
  }

  @Produces
  @Singleton
  ApprovalAssembly assembly(Ports ports) {
    return ApprovalAssembly.of(ports);
  }

  @Produces
  @Singleton
  ApprovalDesk approvals(ApprovalAssembly assembly) {
    return assembly.approvals();
  }

  @Produces
  @Singleton
  JournalDesk journal(ApprovalAssembly assembly) {
    return assembly.journal();
  }

  @Produces
  @Singleton
  AccessDesk access(
      AccessBook book,
      Audit audit,
      Transactions transactions,
      ExchangeClock clock,
      DeskSettings settings) {
    SecureRandom chance = new SecureRandom();
    return new AccessDesk(
        book,
        audit,
        transactions,
        clock,
        () -> {
          byte[] drawn = new byte[Secrets.BYTES];
          chance.nextBytes(drawn);
          return drawn;
        },
        settings.sessionLasts());
  }

  void start(
      @Observes StartupEvent started,
      ApprovalDesk approvals,
      AccessDesk access,
      OperatorSettings operator) {
    access
        .open(operator.token().filter(token -> !token.isBlank()))
        .ifPresent(ApprovalWiring::showOnce);
    approvals.start();
  }

  // Not through the log, which is kept and copied.
  private static void showOnce(String token) {
    System.out.println("The desk's access token, shown this once: " + token);
  }
}
