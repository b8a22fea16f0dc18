package org.openbell.simulation.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.Ballot;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.ExitTold;
import org.openbell.auditor.fact.OpeningPrice;
import org.openbell.auditor.fact.Ranking;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.Unfit;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.money.Price;
import org.openbell.model.trade.TradeId;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.node.RankerNode;
import org.openbell.simulation.plan.Bait;
import org.openbell.simulation.plan.Stock;

/// Scans, rankings and accounts in the auditor's words, with what vendors and models really said.
final class ScanFacts {
  private ScanFacts() {}

  static void addTruth(Day day, DayRun run) {
    for (Bait bait : Bait.values()) {
      day.add(new Unfit(bait.symbol().ticker(), bait.why()));
    }
    for (Stock stock : run.plan().market().stocks()) {
      day.add(
          new OpeningPrice(
              stock.instrument().symbol().ticker(), Stock.price(stock.opening()).value()));
    }
    for (RankerNode.Said said : run.ranker().said()) {
      Map<String, BigDecimal> confidences = new LinkedHashMap<>();
      said.confidences().forEach((symbol, sure) -> confidences.put(symbol.ticker(), sure.value()));
      day.add(new Ballot(said.scan().text(), said.model(), confidences));
    }
  }

  static void add(Day day, Instant at, CandidatesFound found) {
    day.add(
        new Scan(
            found.scan().text(),
            found.kind() == ScanKind.PRE_OPEN,
            at,
            found.deadline(),
            found.coverage().universe(),
            found.coverage().quoted()));
    for (var one : found.candidates()) {
      day.add(
          new Candidate(
              found.scan().text(),
              true,
              one.instrument().symbol().ticker(),
              one.asOf(),
              Optional.of(
                  new Candidate.Seen(
                      one.last().value(),
                      one.previousClose().value(),
                      one.move().value(),
                      one.volume(),
                      one.spread().value()))));
    }
  }

  static void add(Day day, String id, Instant at, PicksRanked ranked) {
    day.add(
        new Ranking(
            id,
            ranked.scan().text(),
            at,
            ranked.scorer() == Scorer.RULE,
            ranked.picks().stream()
                .map(
                    pick ->
                        new Ranking.Pick(
                            pick.instrument().symbol().ticker(),
                            pick.confidence().value(),
                            pick.seenAt().value()))
                .toList()));
    if (ranked.kind() == ScanKind.PRE_OPEN) {
      for (var pick : ranked.picks()) {
        TradeId trade = TradeId.of(ranked.date(), pick.instrument().symbol());
        day.add(
            new Decision(id + pick.instrument().symbol(), Decision.By.RANKING, trade.text(), at));
      }
    }
  }

  static void add(Day day, Instant at, ExitRecorded exit) {
    day.add(
        new ExitTold(
            at,
            exit.trade().text(),
            exit.executionId(),
            exit.reason().name(),
            exit.shares().count(),
            exit.asked().map(Price::value),
            exit.paid().map(Price::value)));
  }
}
