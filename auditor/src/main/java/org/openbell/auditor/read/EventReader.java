package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.AccountSeen;
import org.openbell.auditor.fact.Alarm;
import org.openbell.auditor.fact.Approval;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.Errand;
import org.openbell.auditor.fact.ExitTold;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.MarketHalt;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Plan;
import org.openbell.auditor.fact.ReleaseSeen;
import org.openbell.auditor.fact.SettledCash;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Trade;
import org.openbell.auditor.fact.TradingResume;
import org.openbell.auditor.fact.TradingStop;

/// Reads what the services told of a day, each event once: a repeat is known by its id.
public final class EventReader {
  private static final Logger LOG = System.getLogger(EventReader.class.getName());

  private final Map<String, Asked> asked = new LinkedHashMap<>();
  private final Map<String, Closing> closing = new LinkedHashMap<>();
  private final Map<String, Heard> halted = new LinkedHashMap<>();
  private final Day day;
  private final List<Heard> statements = new ArrayList<>();
  private Optional<Heard> lost = Optional.empty();
  private Optional<Instant> snapshot = Optional.empty();

  private EventReader(Day day) {
    this.day = day;
  }

  /// An approval in the making.
  private static final class Asked {
    private final Heard request;
    private final List<Approval.Answer> answers = new ArrayList<>();
    private Optional<Instant> goodUntil = Optional.empty();

    private Asked(Heard request) {
      this.request = request;
    }
  }

  private record Closing(Heard asked, Optional<Instant> settled) {}

  /// `heard` in the order of each topic. Vouches for what only events tell.
  public static void read(Iterable<Heard> heard, Day day) {
    var reader = new EventReader(day);
    Set<String> ids = new HashSet<>();
    for (Heard event : heard) {
      day.add(told(event));
      if (ids.add(event.id())) {
        reader.read(event);
      }
    }
    reader.finish();
    day.vouchFor(
        Subject.TOLD,
        Subject.TRADES,
        Subject.DECISIONS,
        Subject.CANDIDATES,
        Subject.SCANS,
        Subject.RANKINGS,
        Subject.EXIT_ACCOUNTS,
        Subject.APPROVALS,
        Subject.STOPS,
        Subject.ALARMS,
        Subject.MARKS,
        Subject.RELEASES,
        Subject.ACCOUNT,
        Subject.ERRANDS);
  }

  private static Told told(Heard event) {
    return new Told(
        event.topic(),
        event.offset(),
        event.key() == null ? "" : event.key(),
        event.type(),
        event.id(),
        Tree.textOr(event.body(), "causedBy", ""),
        Tree.textOr(event.body(), "producer", ""),
        event.build(),
        event.trade(),
        event.occurredAt(),
        event.recordedAt());
  }

  private void read(Heard event) {
    var payload = event.payload();
    switch (event.type()) {
      case "CandidatesFound" -> ScanReader.found(event, day);
      case "PicksRanked" -> ScanReader.ranked(event, day);
      case "TradeProposed" -> day.add(trade(event));
      case "ApprovalRequested" -> asked.put(event.trade(), new Asked(event));
      case "TradeApproved" -> {
        decided(event, Decision.By.APPROVAL);
        answered(event, Approval.Verdict.APPROVED, Tree.text(payload, "by"));
        var question = asked.get(event.trade());
        if (question != null) {
          question.goodUntil = Optional.of(Tree.instant(payload, "goodUntil"));
        }
      }
      case "TradeRefused" -> answered(event, Approval.Verdict.REFUSED, Tree.text(payload, "by"));
      case "ApprovalLapsed" -> answered(event, Approval.Verdict.LAPSED, "");
      case "ProtectPosition" -> decided(event, Decision.By.EXIT);
      case "ClosePosition" -> {
        decided(event, Decision.By.EXIT);
        closing.putIfAbsent(event.trade(), new Closing(event, Optional.empty()));
      }
      case "FillRecorded" -> standingRule(event);
      case "PositionClosed" ->
          closing.computeIfPresent(
              event.trade(), (_, c) -> new Closing(c.asked(), Optional.of(event.recordedAt())));
      case "HaltedUnprotected" -> halted.putIfAbsent(event.trade(), event);
      case "TradesAgain" -> tradesAgain(event);
      case "FlattenFailed", "CloseFailed", "PositionCarried" -> {
        day.add(new Alarm(event.recordedAt(), event.trade(), Tree.textOr(payload, "words", "")));
        closing.computeIfPresent(
            event.trade(), (_, c) -> new Closing(c.asked(), Optional.of(event.recordedAt())));
      }
      case "AccountSnapshotTaken" -> {
        snapshot = Optional.of(snapshot.orElse(event.recordedAt()));
        Tree.amountIfAny(payload, "settledCash")
            .ifPresent(cash -> day.add(new SettledCash(event.recordedAt(), cash)));
      }
      case "BrokerStatementSeen" -> statements.add(event);
      case "ExitRecorded" -> accounted(event);
      case "TradingHalted" -> stopped(event, TradingStop.Level.HALTED);
      case "TradingReduced" -> stopped(event, TradingStop.Level.REDUCING);
      case "TradingResumed" -> resumed(event);
      case "SessionWoke" -> rollCall(event);
      case "TradingArmed" -> armed(event);
      case "TickSeen" -> tick(event);
      case "GatewayLost" -> lost = Optional.of(lost.orElse(event));
      case "GatewayConnected" -> connected(event);
      default -> LOG.log(Level.TRACE, "{0} is not judged", event.type());
    }
  }

  private void decided(Heard event, Decision.By by) {
    day.add(new Decision(event.id(), by, event.trade(), event.recordedAt()));
  }

  /// What was bought is protected by its own plan, also when no command says so.
  private void standingRule(Heard event) {
    if (Tree.text(event.payload(), "side").equals("BUY")) {
      decided(event, Decision.By.STANDING_RULE);
    }
  }

  private void answered(Heard event, Approval.Verdict verdict, String by) {
    var question = asked.get(event.trade());
    if (question != null) {
      question.answers.add(new Approval.Answer(verdict, event.occurredAt(), by, Optional.empty()));
    }
  }

  private static Trade trade(Heard event) {
    var plan = event.payload().path("plan");
    return new Trade(
        Tree.text(event.payload(), "trade"),
        Trade.Kind.valueOf(Tree.text(plan, "kind")),
        Tree.text(event.payload(), "scan"),
        plan(plan),
        event.recordedAt());
  }

  private static Plan plan(JsonNode plan) {
    return new Plan(
        Tree.text(plan.path("instrument"), "symbol"),
        Tree.whole(plan, "shares"),
        Tree.amount(plan, "reference"),
        Tree.amount(plan, "target"),
        Tree.amount(plan, "stop"),
        Tree.amount(plan, "confidence"));
  }

  private void accounted(Heard event) {
    var payload = event.payload();
    day.add(
        new ExitTold(
            event.recordedAt(),
            event.trade(),
            Tree.text(payload, "executionId"),
            Tree.text(payload, "reason"),
            Tree.whole(payload, "shares"),
            Tree.amountIfAny(payload, "asked"),
            Tree.amountIfAny(payload, "paid")));
  }

  private void stopped(Heard event, TradingStop.Level level) {
    var payload = event.payload();
    day.add(
        new TradingStop(
            event.recordedAt(), level, Tree.text(payload, "cause"), Tree.text(payload, "by")));
  }

  private void resumed(Heard event) {
    List<String> causes = new ArrayList<>();
    event.payload().path("causes").forEach(cause -> causes.add(cause.asText()));
    day.add(new TradingResume(event.occurredAt(), causes, Tree.text(event.payload(), "by")));
  }

  private void rollCall(Heard event) {
    for (JsonNode answer : event.payload().path("rollCall")) {
      var build = Tree.textOr(answer, "build", "");
      if (!build.isEmpty()) {
        day.add(new ReleaseSeen(event.occurredAt(), Tree.text(answer, "service"), build, false));
      }
    }
  }

  private void armed(Heard event) {
    var payload = event.payload();
    day.add(new ReleaseSeen(event.occurredAt(), "order-service", event.build(), true));
    day.add(
        new AccountSeen(
            event.occurredAt(),
            Tree.text(payload, "account"),
            AccountSeen.Mode.valueOf(Tree.text(payload, "mode")),
            true));
  }

  private void tick(Heard event) {
    var payload = event.payload();
    Tree.amountIfAny(payload, "last")
        .ifPresent(
            last ->
                day.add(new Mark(Tree.text(payload, "symbol"), Tree.instant(payload, "at"), last)));
  }

  private void connected(Heard event) {
    lost.ifPresent(
        away ->
            day.add(
                new Outage(
                    Outage.Part.GATEWAY_LINK, away.occurredAt(), Optional.of(event.occurredAt()))));
    lost = Optional.empty();
  }

  private void tradesAgain(Heard event) {
    var since = halted.remove(event.trade());
    if (since != null) {
      day.add(
          new MarketHalt(
              OrderName.symbolOf(event.trade()),
              since.recordedAt(),
              Optional.of(event.recordedAt())));
    }
  }

  /// Those of this session; without a snapshot nobody knows what was there before.
  private void stated(Instant before) {
    for (Heard event : statements) {
      if (Tree.text(event.payload(), "date").equals(day.session().date().toString())) {
        day.add(StatementReader.statement(event.payload(), before));
      }
    }
  }

  private void finish() {
    snapshot.ifPresent(this::stated);
    halted.forEach(
        (trade, since) ->
            day.add(
                new MarketHalt(OrderName.symbolOf(trade), since.recordedAt(), Optional.empty())));
    lost.ifPresent(
        away -> day.add(new Outage(Outage.Part.GATEWAY_LINK, away.occurredAt(), Optional.empty())));
    for (Asked question : asked.values()) {
      var payload = question.request.payload();
      var lapses = Tree.instant(payload, "lapsesAt");
      day.add(
          new Approval(
              question.request.trade(),
              plan(payload.path("plan")),
              question.request.occurredAt(),
              lapses,
              List.copyOf(question.answers),
              question.goodUntil));
      day.add(
          new Errand(
              question.request.id(),
              question.request.trade(),
              "the question to the operator",
              question.request.occurredAt(),
              lapses,
              question.answers.stream().map(Approval.Answer::at).findFirst()));
    }
    for (Closing each : closing.values()) {
      day.add(
          new Errand(
              each.asked().id(),
              each.asked().trade(),
              "ClosePosition",
              each.asked().occurredAt(),
              day.session().close(),
              each.settled()));
    }
  }
}
