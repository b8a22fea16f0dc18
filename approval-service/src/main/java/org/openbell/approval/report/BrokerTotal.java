package org.openbell.approval.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

/// A date's fills as the broker states them, next to ours.
///
/// `atBroker` and `here` are money in less money out by executions with our reference, before
/// commissions (which only the broker ever names); `difference` is the one less the other. `newer`
/// fills of ours were made after the broker's books were last looked at and are in neither.
public record BrokerTotal(
    SessionDate date,
    Instant lookedAt,
    int fillsAtBroker,
    int fillsHere,
    Usd atBroker,
    Usd here,
    Usd difference,
    int newer,
    List<String> differences) {

  static BrokerTotal of(BrokerSide broker, List<FillLine> fills) {
    List<FillLine> seen =
        fills.stream().filter(fill -> !fill.executedAt().isAfter(broker.lookedAt())).toList();
    Usd atBroker = BrokerSide.net(broker.ours());
    Usd here = FillsReport.net(seen);
    return new BrokerTotal(
        broker.date(),
        broker.lookedAt(),
        broker.ours().size(),
        seen.size(),
        atBroker,
        here,
        here.minus(atBroker),
        fills.size() - seen.size(),
        broker.differences(fills));
  }

  boolean isEqual() {
    return difference.equals(Usd.ZERO) && differences.isEmpty();
  }

  String sentence() {
    List<String> words = new ArrayList<>();
    words.add(
        difference.equals(Usd.ZERO)
            ? "equal to the broker's day total to the cent (" + fillsAtBroker + " fills)"
            : "not equal to the broker's day total: "
                + Shown.money(here)
                + " here, "
                + Shown.money(atBroker)
                + " there, "
                + Shown.money(difference)
                + " between");
    words.add("looked at " + Shown.clock(lookedAt) + " ET");
    if (newer > 0) {
      words.add(Shown.count(newer, "fill") + " newer than that");
    }
    return date + " " + String.join(", ", words);
  }
}
