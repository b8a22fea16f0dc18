package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerRequest;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.Subject;

/// INV-29 Foreign orders: number of cancels/modifies sent for an order id that is not ours = 0
/// (`reqGlobalCancel` never sent, client id never 0).
///
/// Where messages are not known, an order of somebody else's that ended before the close, and by
/// nobody's hand, speaks for one.
final class ForeignOrders implements Invariant {
  private static final Rule RULE =
      new Rule(
          29,
          "Foreign orders",
          "Orders of others are never touched, and we are never client 0",
          Rule.IN_TESTS,
          Rule.Reaction.HALT,
          "Not judged: neither orders of others nor messages to the broker are told, and a cancel"
              + " that was not ours to send would not tell of itself");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.BROKER_ORDERS, Subject.HAND_ACTS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Set<Integer> clients = new HashSet<>();
    Set<Long> ours = new HashSet<>();
    for (BrokerOrder order : course.day().orders()) {
      if (order.name().isOurs()) {
        ours.add(order.permanentId());
        judgeClient(course, order, clients, findings);
      } else {
        judgeForeign(course, order, findings);
      }
    }
    if (!course.day().knows(Subject.BROKER_REQUESTS)) {
      findings.unjudged("messages to the broker, which nobody vouches for");
    }
    for (BrokerRequest request : course.day().requests()) {
      judgeRequest(request, ours, findings);
    }
  }

  private static void judgeClient(
      Course course, BrokerOrder order, Set<Integer> clients, Findings findings) {
    int expected = course.day().limits().tradingClientId();
    boolean another = clients.add(order.clientId()) && clients.size() > 1;
    if (order.clientId() == 0 || another || (expected != 0 && order.clientId() != expected)) {
      findings.violated(
          order.receivedAt(), order.name().text(), "given as client " + order.clientId(), order);
    }
  }

  private static void judgeForeign(Course course, BrokerOrder order, Findings findings) {
    if (order.statuses().isEmpty()) {
      return;
    }
    var last = order.statuses().getLast();
    if (last.state() != BrokerOrder.State.CANCELED
        || !last.from().isBefore(course.day().session().close())) {
      return;
    }
    for (HandAct act : course.day().handActs()) {
      if (act.kind() == HandAct.Kind.CANCEL && act.permanentId() == order.permanentId()) {
        return;
      }
    }
    findings.violated(last.from(), order.name().text(), "not ours, and canceled", order);
  }

  private static void judgeRequest(BrokerRequest request, Set<Long> ours, Findings findings) {
    switch (request.kind()) {
      case CANCEL_EVERYTHING ->
          findings.violated(request.at(), "everything", "canceled at once", request);
      case CANCEL, MODIFY -> {
        boolean isOurs =
            request.permanentId() != 0
                ? ours.contains(request.permanentId())
                : request.target().isOurs();
        if (!isOurs) {
          findings.violated(
              request.at(), request.target().text(), "touched, and not ours", request);
        }
      }
      case PLACE -> {
        if (request.clientId() == 0) {
          findings.violated(request.at(), request.target().text(), "sent as client 0", request);
        }
      }
    }
  }
}
