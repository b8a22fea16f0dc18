package org.openbell.tws.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTicketTest {
  @Test
  void spellsAMarketOnOpenOrderAsTheBrokerDoes() {
    var ticket = OrderTicket.marketOnOpen(Side.BUY, BigDecimal.TEN, "DU1", "ref");

    assertThat(ticket.orderType()).isEqualTo("MKT");
    assertThat(ticket.timeInForce()).isEqualTo("OPG");
  }

  @Test
  void putsAStopPriceWhereTheBrokerLooksForIt() {
    var ticket = OrderTicket.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("9.9"), "DU1", "ref");

    assertThat(ticket.auxPrice()).contains(new BigDecimal("9.9"));
    assertThat(ticket.limitPrice()).isEmpty();
  }

  @Test
  void wakesAtATimeInUtc() {
    var wake = Instant.parse("2026-11-20T20:45:00Z");

    var ticket = OrderTicket.marketAfter(wake, Side.SELL, BigDecimal.TEN, "DU1", "ref");

    assertThat(ticket.goodAfterTime()).isEqualTo("20261120-20:45:00");
  }

  @Test
  void refusesOrdersThatAGatewayWouldCompleteByItself() {
    assertThatThrownBy(() -> OrderTicket.market(Side.BUY, BigDecimal.TEN, "", "ref"))
        .hasMessage("order without account: set it explicitly");
    assertThatThrownBy(() -> OrderTicket.market(Side.BUY, BigDecimal.TEN, "DU1", " "))
        .hasMessage("order without orderRef: set it explicitly");
    assertThatThrownBy(() -> OrderTicket.market(Side.BUY, BigDecimal.ZERO, "DU1", "ref"))
        .hasMessage("quantity 0 of an order is not above zero");
  }
}
