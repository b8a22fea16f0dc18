package org.openbell.simulation.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.AccountSeen;
import org.openbell.auditor.fact.Alarm;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.Plan;
import org.openbell.auditor.fact.ReleaseSeen;
import org.openbell.auditor.fact.SettledCash;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Trade;
import org.openbell.auditor.fact.TradingResume;
import org.openbell.auditor.fact.TradingStop;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.event.TickFact;
import org.openbell.model.event.Topic;
import org.openbell.model.event.TradePlan;
import org.openbell.model.trade.TradeId;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.day.Notes.Heard;

/// What was told on the topics, in the auditor's words.
final class EventFacts {
  private EventFacts() {}

  static void add(Day day, DayRun run) {
    Map<String, Trade> trades = new LinkedHashMap<>();
    Set<EventId> known = new HashSet<>();
    for (Heard heard : run.notes().heard()) {
      day.add(told(heard));
      if (known.add(heard.envelope().eventId())) {
        add(day, heard.envelope(), trades);
      }
    }
    addAdopted(day, run, trades);
    ScanFacts.addTruth(day, run);
    trades.values().forEach(day::add);
    approvals(run).addTo(day);
    run.notes()
        .ticks()
        .forEach(tick -> day.add(new Mark(tick.symbol().ticker(), tick.at(), tick.last().value())));
  }

  /// By when it happened: an answer is told when its commit is published.
  private static ApprovalFacts approvals(DayRun run) {
    ApprovalFacts approvals = new ApprovalFacts();
    Set<EventId> known = new HashSet<>();
    for (Heard heard : run.notes().heard()) {
      Envelope envelope = heard.envelope();
      if (envelope.payload() instanceof ApprovalFact fact && known.add(envelope.eventId())) {
        approvals.add(fact, envelope.occurredAt());
      }
    }
    return approvals;
  }

  /// Trades that order-service found at the broker, and protects by its standing rules.
  private static void addAdopted(Day day, DayRun run, Map<String, Trade> trades) {
    for (org.openbell.order.trade.Trade known : run.order().store().allTrades()) {
      String id = known.id().text();
      if (!trades.containsKey(id) || run.notes().hasLostTail()) {
        Optional<Trade> told = Optional.ofNullable(trades.get(id));
        Trade found =
            trade(
                known.id(),
                known.plan(),
                told.map(Trade::scan).orElseGet(() -> scanThatFound(day, known)),
                run.plan().market().opensAt());
        trades.put(id, plannedAt(told.map(was -> was.plan().reference()), found));
      }
      // The two seconds' protection, and what is put back: rules that stand from the beginning.
      day.add(
          new Decision("rule " + id, Decision.By.STANDING_RULE, id, run.plan().market().opensAt()));
    }
  }

  /// One that was adopted has the price that it was bought at, which nobody planned.
  private static Trade plannedAt(Optional<BigDecimal> reference, Trade found) {
    Plan plan = found.plan();
    return new Trade(
        found.id(),
        found.kind(),
        found.scan(),
        new Plan(
            plan.symbol(),
            plan.shares(),
            reference.orElse(BigDecimal.ZERO),
            plan.targetPercent(),
            plan.stopPercent(),
            plan.confidence()),
        found.proposedAt());
  }

  /// A trade that was lost does not know its scan any more.
  private static String scanThatFound(Day day, org.openbell.order.trade.Trade trade) {
    return day.candidates().stream()
        .filter(found -> found.symbol().equals(trade.id().symbol().ticker()))
        .map(Candidate::scan)
        .findFirst()
        .orElseGet(() -> trade.scan().text());
  }

  private static Told told(Heard heard) {
    Envelope envelope = heard.envelope();
    return new Told(
        Topic.of(envelope.payload()).wireName(),
        heard.position(),
        envelope.payload().key(),
        envelope.type(),
        envelope.eventId().text(),
        envelope.causedBy(),
        envelope.producer(),
        envelope.build(),
        envelope.tradeId().map(TradeId::text).orElse(""),
        envelope.occurredAt(),
        envelope.recordedAt());
  }

  private static void add(Day day, Envelope envelope, Map<String, Trade> trades) {
    String id = envelope.eventId().text();
    Instant at = envelope.recordedAt();
    switch (envelope.payload()) {
      case OrderFact.TradeProposed proposed ->
          trades.putIfAbsent(
              proposed.trade().text(),
              trade(proposed.trade(), proposed.plan(), proposed.scan().text(), at));
      case OrderFact.TradingHalted halted ->
          day.add(new TradingStop(at, TradingStop.Level.HALTED, halted.cause(), halted.by()));
      case OrderFact.TradingReduced reduced ->
          day.add(new TradingStop(at, TradingStop.Level.REDUCING, reduced.cause(), reduced.by()));
      case OrderFact.TradingResumed resumed ->
          day.add(new TradingResume(at, resumed.causes(), resumed.by()));
      case OrderFact.GatewayConnected there ->
          day.add(new AccountSeen(at, there.account(), AccountSeen.Mode.PAPER, true));
      case OrderFact.TradingArmed armed -> {
        day.add(new AccountSeen(at, armed.account(), AccountSeen.Mode.valueOf(armed.mode()), true));
        day.add(new ReleaseSeen(at, "order-service", envelope.build(), true));
      }
      case SessionWoke woke ->
          woke.rollCall()
              .forEach(seen -> day.add(new ReleaseSeen(at, seen.service(), seen.build(), false)));
      case CandidatesFound found -> ScanFacts.add(day, at, found);
      case PicksRanked ranked -> ScanFacts.add(day, id, at, ranked);
      case OrderFact.AccountSnapshotTaken account ->
          day.add(new SettledCash(at, account.settledCash().value()));
      case ExitFact.ExitRecorded exit -> ScanFacts.add(day, at, exit);
      case ApprovalFact.TradeApproved approved ->
          day.add(new Decision(id, Decision.By.APPROVAL, approved.trade().text(), at));
      case ExitFact.FlattenFailed failed ->
          day.add(new Alarm(at, failed.trade().text(), failed.words()));
      case OrderCommand.OfTrade command ->
          day.add(new Decision(id, Decision.By.EXIT, command.trade().text(), at));
      // nothing that the auditor judges by
      case OrderFact _,
          SchedulerFact _,
          ScannerFact _,
          RankerFact _,
          ApprovalFact _,
          ExitFact _,
          TickFact _,
          OrderCommand.OfHouse _ -> {}
    }
  }

  private static Trade trade(TradeId id, TradePlan plan, String scan, Instant at) {
    Trade.Kind kind =
        switch (plan.kind()) {
          case MASTER -> Trade.Kind.MASTER;
          case RESCAN -> Trade.Kind.RESCAN;
        };
    return new Trade(id.text(), kind, scan, plan(plan), at);
  }

  static Plan plan(TradePlan plan) {
    return new Plan(
        plan.instrument().symbol().ticker(),
        plan.shares().count(),
        plan.reference().value(),
        plan.target().value(),
        plan.stop().value(),
        plan.confidence().value());
  }
}
