package org.openbell.approval.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openbell.approval.ApprovalAssembly;
import org.openbell.approval.ApprovalAssembly.Ports;
import org.openbell.approval.ApprovalDesk;
import org.openbell.approval.JournalDesk;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalPolicy;
import org.openbell.approval.journal.JournalBook;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.operator.OperatorGate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;

/// Puts the desk together and takes up the questions that were left open.
@ApplicationScoped
public class ApprovalWiring {
  private static final Logger LOG = Logger.getLogger(ApprovalWiring.class);

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
  OperatorGate gate(
      OperatorSettings operator, @ConfigProperty(name = "quarkus.http.host") String boundTo) {
    return new OperatorGate(operator.token(), boundTo);
  }

  void start(@Observes StartupEvent started, ApprovalDesk approvals, OperatorGate gate) {
    LOG.info(gate.words());
    approvals.start();
  }
}
