package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;

/// INV-8 Entry windows: OPG entries received by broker only in [08:00, 09:27:30] ET; approved
/// intraday entries only in [09:35, 15:00]; none when calendar says closed; half-day: all ends
/// shifted with the close.
final class EntryWindows implements Invariant {
  private static final Duration WAKE = Duration.ofMinutes(90);
  private static final Duration LAST_SEND = Duration.ofSeconds(150);
  private static final Duration AFTER_OPEN = Duration.ofMinutes(5);
  private static final Duration BEFORE_CLOSE = Duration.ofMinutes(60);

  private static final Rule RULE =
      new Rule(
          8,
          "Entry windows",
          "We buy for the opening until 09:27:30, and later only from 09:35 to an hour before the"
              + " close",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By when the order was told as sent");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Session session = course.day().session();
    for (BrokerOrder order : course.day().orders()) {
      if (!order.name().isOurs() || order.side() != Side.BUY) {
        continue;
      }
      Instant at = order.receivedAt();
      if (!session.trading()) {
        findings.violated(at, order.name().text(), "bought on a day without a session", order);
      } else if (order.forTheOpening()) {
        if (at.isBefore(session.beforeOpen(WAKE)) || at.isAfter(session.beforeOpen(LAST_SEND))) {
          findings.violated(at, order.name().text(), "for the opening, outside its window", order);
        }
      } else if (at.isBefore(session.open().plus(AFTER_OPEN))
          || at.isAfter(session.beforeClose(BEFORE_CLOSE))) {
        findings.violated(at, order.name().text(), "outside the window of the day", order);
      }
    }
  }
}
