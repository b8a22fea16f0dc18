package org.openbell.approval;

import java.time.InstantSource;
import java.time.ZoneId;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalPolicy;
import org.openbell.approval.journal.JournalBook;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.Timers;

/// Builds the trader's desk from its ports, with or without a container around it.
public record ApprovalAssembly(ApprovalDesk approvals, JournalDesk journal) {
  /// Everything the desk needs of the world.
  public record Ports(
      Transactions transactions,
      Outbox outbox,
      ApprovalBook approvals,
      JournalBook journal,
      EventJson json,
      TradingCalendar calendar,
      InstantSource clock,
      Timers timers,
      ZoneId operatorZone,
      ApprovalPolicy policy) {}

  public static ApprovalAssembly of(Ports ports) {
    ApprovalDesk approvals = new ApprovalDesk(ports);
    return new ApprovalAssembly(approvals, new JournalDesk(ports, approvals));
  }
}
