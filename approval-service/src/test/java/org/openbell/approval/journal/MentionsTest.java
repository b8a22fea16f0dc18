package org.openbell.approval.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;

class MentionsTest {
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2025-10-30T04:30:00Z");

  @Test
  void countsALateCommissionToTheDayOfItsTrade() {
    assertThat(
            Mentions.dateOf(
                told(new CommissionCharged(BBAR, "e1", Usd.parse("1")), Optional.of(BBAR))))
        .isEqualTo(DATE);
  }

  @Test
  void countsAnythingElseToTheDateInNewYork() {
    assertThat(Mentions.dateOf(told(new GatewayLost("restart"), Optional.empty())))
        .isEqualTo(SessionDate.of(2025, 10, 30));
  }

  @Test
  void readsTheSymbolOfATradeWithADashInIt() {
    assertThat(TradeId.parse("20251029-BRK-B").symbol()).isEqualTo(new Symbol("BRK-B"));
  }

  private static Envelope told(Event event, Optional<TradeId> trade) {
    return new Envelope(
        EventId.parse("1"),
        event.getClass().getSimpleName(),
        1,
        AFTER_MIDNIGHT,
        AFTER_MIDNIGHT,
        trade,
        "test",
        "order-service",
        "0",
        event);
  }
}
