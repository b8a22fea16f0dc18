package org.openbell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.json.UnreadableEvent;
import org.openbell.kit.observe.LogKeys;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.InMemoryInbox;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;

class EventLineTest {
  private static final Instant NOW = Instant.parse("2025-10-29T13:51:40Z");
  private static final TradeId TRADE = TradeId.parse("20251029-BBAR");

  private final EventJson json = new EventJson();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final RecordingOutbox outbox = new RecordingOutbox("order-service", new VirtualTime(NOW));
  private final EventLine line = new EventLine(json, inbox, new DirectTransactions(inbox, outbox));

  private final List<EventId> effects = new ArrayList<>();

  @AfterEach
  void leavesNoKeysForTheNextEventsLogLines() {
    assertThat(MDC.get(LogKeys.EVENT_ID)).isNull();
    assertThat(MDC.get(LogKeys.TRADE_ID)).isNull();
    assertThat(MDC.get(LogKeys.SYMBOL)).isNull();
    assertThat(MDC.get(LogKeys.SESSION_DATE)).isNull();
  }

  @Test
  void waitsForADatabaseThatIsAwayAndThenGivesEffectOnce() {
    var tries = new AtomicInteger();
    var working = new DirectTransactions(inbox, outbox);
    var patient =
        new EventLine(
            json,
            inbox,
            work -> {
              if (tries.incrementAndGet() < 3) {
                throw couldNotCommit("08006");
              }
              working.run(work);
            });

    patient.take(json.write(approved("desk 1")), event -> effects.add(event.eventId()));

    assertThat(tries).hasValue(3);
    assertThat(effects).hasSize(1);
  }

  @Test
  void waitsForADatabaseThatIsAwayBeforeTheTransactionToo() {
    var tries = new AtomicInteger();

    var answer =
        line.ask(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw couldNotCommit("57P03");
              }
              return "known";
            });

    assertThat(answer).isEqualTo("known");
    assertThat(tries).hasValue(3);
  }

  @Test
  void stopsAtOnceWhenTheDatabaseRefusesWhatIsWritten() {
    var tries = new AtomicInteger();
    var refusing =
        new EventLine(
            json,
            inbox,
            _ -> {
              tries.incrementAndGet();
              throw couldNotCommit("23505");
            });

    assertThatThrownBy(() -> refusing.take(json.write(approved("desk 1")), _ -> {}))
        .hasMessage("could not commit");
    assertThat(tries).hasValue(1);
  }

  /// As the transaction manager tells it: the reason is hidden in what it suppressed.
  private static IllegalStateException couldNotCommit(String state) {
    var rolledBack = new IllegalStateException("rolled back");
    rolledBack.addSuppressed(new SQLException("the connection ended", state));
    return new IllegalStateException("could not commit", rolledBack);
  }

  @Test
  void namesTheTradeInEveryLogLineOfItsEffect() {
    List<Object> keys = new ArrayList<>();

    line.take(
        json.write(approved("desk 1")),
        _ -> {
          keys.add(MDC.get(LogKeys.TRADE_ID));
          keys.add(MDC.get(LogKeys.SYMBOL));
          keys.add(MDC.get(LogKeys.SESSION_DATE));
        });

    assertThat(keys).containsExactly("20251029-BBAR", "BBAR", "2025-10-29");
  }

  @Test
  void givesAnEventShownTwiceOneEffect() {
    // Given
    Envelope approved = approved("desk 1");
    line.take(json.write(approved), this::effect);
    // When
    line.take(json.write(approved), this::effect);
    // Then
    assertThat(effects).containsExactly(approved.eventId());
  }

  @Test
  void givesTwoEventsWithTheSameWordsTwoEffects() {
    // Given
    line.take(json.write(approved("desk 1")), this::effect);
    // When
    line.take(json.write(approved("desk 2")), this::effect);
    // Then
    assertThat(effects).containsExactly(approved("desk 1").eventId(), approved("desk 2").eventId());
  }

  @Test
  void admitsNothingAndTellsNothingWhenTheEffectFails() {
    // Given
    Envelope approved = approved("desk 1");
    Consumer<Envelope> failing =
        envelope -> {
          outbox.add(envelope.eventId().text(), NOW, List.of(denied()));
          throw new IllegalStateException("the books are closed");
        };
    // When
    assertThatThrownBy(() -> line.take(json.write(approved), failing))
        .hasMessage("the books are closed");
    // Then
    assertThat(outbox.events()).isEmpty();
    line.take(json.write(approved), this::effect);
    assertThat(effects).containsExactly(approved.eventId());
  }

  @Test
  void stopsAtWhatItCannotRead() {
    assertThatThrownBy(() -> line.take("{\"schema\":1", this::effect))
        .isInstanceOf(UnreadableEvent.class);
    assertThat(effects).isEmpty();
  }

  @Test
  void namesEventAndTradeOnTheLogLinesOfTheEffect() {
    List<Object> keys = new ArrayList<>();

    line.take(
        json.write(approved("desk 1")),
        _ -> keys.addAll(List.of(MDC.get(LogKeys.EVENT_ID), MDC.get(LogKeys.TRADE_ID))));

    assertThat(keys).containsExactly(approved("desk 1").eventId().text(), "20251029-BBAR");
  }

  private void effect(Envelope envelope) {
    effects.add(envelope.eventId());
  }

  private static OrderDenied denied() {
    return new OrderDenied(OrderRef.parse("OB1.20251029-BBAR.E.1"), "HALTED", "trading is halted");
  }

  private static Envelope approved(String cause) {
    return new Envelope(
        EventId.derived("approval-service", cause, 0),
        "TradeApproved",
        Envelope.SCHEMA,
        NOW,
        NOW,
        Optional.of(TRADE),
        cause,
        "approval-service",
        "0.1.0",
        new TradeApproved(TRADE, "operator", NOW.plusSeconds(120)));
  }
}
