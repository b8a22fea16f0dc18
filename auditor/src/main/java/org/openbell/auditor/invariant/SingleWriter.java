package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Connection;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.LeaseTaken;
import org.openbell.auditor.fact.Subject;

/// INV-14 Single writer: at any t at most one socket with the trading client id; epochs of intents
/// are non-decreasing in broker receive order; no intent with epoch < lease epoch at commit.
final class SingleWriter implements Invariant {
  private static final Rule RULE =
      new Rule(
          14,
          "Single writer",
          "At most one order-service is connected, and orders come only from who holds the lease",
          Rule.IN_TESTS,
          Rule.Reaction.HALT,
          "Not judged: connections are not told, and no row says under which lease it was written;"
              + " the database refuses whoever has lost it");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.noneOf(Subject.class);
  }

  @Override
  public void judge(Course course, Findings findings) {
    if (course.day().knows(Subject.CONNECTIONS)) {
      judgeConnections(course, findings);
    } else {
      findings.unjudged("nobody vouches for connections");
    }
    if (course.day().knows(Subject.LEASES)
        && course.day().knows(Subject.INTENTS)
        && course.day().intents().stream().allMatch(intent -> intent.epoch().isPresent())) {
      judgeLeases(course, findings);
      if (course.day().knows(Subject.BROKER_ORDERS)) {
        judgeEpochs(course, findings);
      }
    } else {
      findings.unjudged("under which lease intents were written is not known");
    }
  }

  private static void judgeConnections(Course course, Findings findings) {
    List<Connection> sorted = new ArrayList<>(course.day().connections());
    sorted.sort(Comparator.comparing(Connection::from));
    Map<Integer, Connection> open = new HashMap<>();
    for (Connection next : sorted) {
      Connection before = open.get(next.clientId());
      Instant end = before == null ? Instant.MIN : before.until().orElse(Instant.MAX);
      if (end.isAfter(next.from())) {
        findings.violated(
            next.from(), "client " + next.clientId(), "connected twice at a time", before);
      }
      if (before == null || !end.isAfter(next.until().orElse(Instant.MAX))) {
        open.put(next.clientId(), next);
      }
    }
  }

  private static void judgeLeases(Course course, Findings findings) {
    for (Intent intent : course.day().intents()) {
      if (intent.writtenAt().isEmpty()) {
        continue;
      }
      long newest = 0;
      for (LeaseTaken lease : course.day().leases()) {
        if (lease.at().isBefore(intent.writtenAt().get())) {
          newest = Math.max(newest, lease.epoch());
        }
      }
      if (intent.epoch().orElseThrow() < newest) {
        findings.violated(
            intent.writtenAt().get(),
            intent.name().text(),
            "written under lease " + intent.epoch().get() + " when it was " + newest,
            intent);
      }
    }
  }

  private static void judgeEpochs(Course course, Findings findings) {
    Map<String, Long> epochs = new HashMap<>();
    for (Intent intent : course.day().intents()) {
      epochs.put(intent.name().text(), intent.epoch().orElseThrow());
    }
    List<BrokerOrder> orders = new ArrayList<>(course.day().orders());
    orders.sort(Comparator.comparing(BrokerOrder::receivedAt));
    long newest = Long.MIN_VALUE;
    for (BrokerOrder order : orders) {
      Long epoch = epochs.get(order.name().text());
      if (epoch == null) {
        continue;
      }
      if (epoch < newest) {
        findings.violated(
            order.receivedAt(),
            order.name().text(),
            "of lease " + epoch + " after one of " + newest,
            order);
      }
      newest = Math.max(newest, epoch);
    }
  }
}
