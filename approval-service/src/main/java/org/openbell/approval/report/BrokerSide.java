package org.openbell.approval.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Side;

/// What the broker's own books said of a date when they were last looked at.
///
/// An execution that was corrected counts as corrected, one of no shares not at all. `foreign`
/// carry no reference of ours.
record BrokerSide(
    SessionDate date,
    Instant lookedAt,
    List<StatedExecution> ours,
    List<StatedExecution> foreign,
    Map<String, Long> holdings) {

  /// Empty when no statement was told on that date.
  static Optional<BrokerSide> of(DayRecords day) {
    return day.all(BrokerStatementSeen.class)
        .max(Comparator.comparing(BrokerStatementSeen::lookedAt))
        .map(BrokerSide::of);
  }

  private static BrokerSide of(BrokerStatementSeen told) {
    Map<String, StatedExecution> standing = new LinkedHashMap<>();
    told.executions()
        .forEach(
            fill -> standing.merge(DayFacts.base(fill.executionId()), fill, BrokerSide::newer));
    List<StatedExecution> executions =
        standing.values().stream().filter(fill -> fill.shares().isPositive()).toList();
    Map<String, Long> holdings = new TreeMap<>();
    told.holdings()
        .forEach(held -> holdings.merge(held.symbol().ticker(), held.shares(), Long::sum));
    return new BrokerSide(
        told.date(),
        told.lookedAt(),
        executions.stream().filter(fill -> fill.order().isPresent()).toList(),
        executions.stream().filter(fill -> fill.order().isEmpty()).toList(),
        holdings);
  }

  private static StatedExecution newer(StatedExecution had, StatedExecution next) {
    return next.executionId().compareTo(had.executionId()) > 0 ? next : had;
  }

  /// Money in less money out by these executions, before commissions.
  static Usd net(List<StatedExecution> executions) {
    return executions.stream()
        .map(
            fill -> {
              Usd amount = fill.price().times(fill.shares());
              return fill.side() == Side.BUY ? amount.negated() : amount;
            })
        .reduce(Usd.ZERO, Usd::plus);
  }

  /// One sentence for each execution that only one side knows, or both know differently; fills
  /// that are newer than the statement are nobody's fault.
  List<String> differences(List<FillLine> fills) {
    List<String> differences = new ArrayList<>();
    Map<String, StatedExecution> theirs = new LinkedHashMap<>();
    ours.forEach(fill -> theirs.put(DayFacts.base(fill.executionId()), fill));
    for (FillLine fill : fills) {
      StatedExecution stated = theirs.remove(DayFacts.base(fill.executionId()));
      if (stated == null && !fill.executedAt().isAfter(lookedAt)) {
        differences.add("the broker does not know our execution " + said(fill));
      } else if (stated != null && !said(fill).equals(said(stated))) {
        differences.add("ours is " + said(fill) + ", the broker's " + said(stated));
      }
    }
    theirs.values().forEach(fill -> differences.add("we do not know execution " + said(fill)));
    return differences;
  }

  private static String said(FillLine fill) {
    return fill.executionId()
        + ": "
        + fill.side()
        + " "
        + fill.shares()
        + " "
        + fill.symbol()
        + " at "
        + fill.price();
  }

  private static String said(StatedExecution fill) {
    return fill.executionId()
        + ": "
        + fill.side()
        + " "
        + fill.shares()
        + " "
        + fill.symbol()
        + " at "
        + fill.price();
  }
}
