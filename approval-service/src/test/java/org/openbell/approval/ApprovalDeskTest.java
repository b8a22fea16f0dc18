package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;
import static org.openbell.approval.Examples.wulfPlan;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openbell.approval.ApprovalAssembly.Ports;
import org.openbell.approval.approval.ApprovalInput.Approve;
import org.openbell.approval.approval.ApprovalPolicy;
import org.openbell.approval.approval.Decision.Answer;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Usd;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// The desk under virtual time, with its real shells and no container.
class ApprovalDeskTest {
  private static final Approve YES = new Approve("anna", "go");

  private final EventJson json = new EventJson();
  private final MemoryBooks books = new MemoryBooks();
  private final VirtualTime time = new VirtualTime(at("10:01"));
  private final RecordingOutbox outbox = new RecordingOutbox("approval-service", time);
  private ApprovalAssembly desk = start(time);
  private int events;

  @Test
  void asksAboutARescansFindAndPassesTheAnswerOn() {
    take(proposed(BBAR, bbarPlan()));
    assertThat(desk.approvals().decide(BBAR, YES).orElseThrow().answer()).isEqualTo(Answer.STANDS);
    assertThat(outbox.events())
        .containsExactly(
            new ApprovalRequested(BBAR, bbarPlan(), at("10:11")),
            new TradeApproved(BBAR, "anna", at("10:04")));
  }

  @Test
  void decidesNothingThatCannotBeWrittenDown() {
    take(proposed(BBAR, bbarPlan()));

    assertThatThrownBy(
            () ->
                desk.approvals()
                    .decide(
                        BBAR,
                        YES,
                        _ -> {
                          throw new IllegalStateException("cannot write");
                        }))
        .hasMessage("cannot write");

    assertThat(outbox.events())
        .containsExactly(new ApprovalRequested(BBAR, bbarPlan(), at("10:11")));
  }

  @Test
  void neverAsksAboutTheMorningsPicksNorTwiceAboutATrade() {
    take(proposed(WULF, wulfPlan()));
    take(proposed(BBAR, bbarPlan()));
    take(proposed(BBAR, bbarPlan()));
    assertThat(outbox.events())
        .containsExactly(new ApprovalRequested(BBAR, bbarPlan(), at("10:11")));
  }

  @Test
  void lapsesByTheClock() {
    take(proposed(BBAR, bbarPlan()));
    time.advanceTo(at("10:11").minusMillis(1));
    assertThat(outbox.events()).hasSize(1);
    time.advanceTo(at("10:11"));
    assertThat(outbox.events()).last().isEqualTo(new ApprovalLapsed(BBAR));
    assertThat(desk.approvals().decide(BBAR, YES).orElseThrow().answer())
        .isEqualTo(Answer.TOO_LATE);
  }

  @Test
  void lapsesWhatWasOpenWhenTheServiceStopped() {
    take(proposed(BBAR, bbarPlan()));

    // When: a new process with the same books, an hour later
    start(new VirtualTime(at("11:01"))).approvals().start();

    assertThat(outbox.events()).last().isEqualTo(new ApprovalLapsed(BBAR));
  }

  @Test
  void buysNothingMoreOnceTheDayIsDone() {
    take(proposed(BBAR, bbarPlan()));
    take(new DoneForDay(DATE, 2, Usd.parse("92")));
    assertThat(outbox.events()).last().isEqualTo(new ApprovalLapsed(BBAR));

    TradeId late = TradeId.parse("20251029-RCAT");
    take(proposed(late, bbarPlan()));
    assertThat(outbox.events()).last().isEqualTo(new ApprovalLapsed(late));
  }

  private ApprovalAssembly start(VirtualTime clock) {
    return ApprovalAssembly.of(
        new Ports(
            new DirectTransactions(outbox),
            outbox,
            books,
            books,
            json,
            UsEquityCalendar.standard(),
            clock,
            clock,
            ZoneId.of("America/Los_Angeles"),
            new ApprovalPolicy(Duration.ofMinutes(10))));
  }

  private static TradeProposed proposed(TradeId trade, TradePlan plan) {
    return new TradeProposed(trade, new ScanId("20251029T1000"), plan, at("10:30"));
  }

  private void take(Event event) {
    Envelope envelope =
        new Envelope(
            EventId.derived("test", "test", events++),
            EventJson.typeOf(event),
            Envelope.SCHEMA,
            time.instant(),
            time.instant(),
            event.tradeId(),
            "test",
            "test",
            "test",
            event);
    desk.journal().take(envelope, json.write(envelope));
  }
}
