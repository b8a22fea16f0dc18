package org.openbell.auditor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.Leg;
import org.openbell.auditor.fact.Subject;

class LedgerReaderTest {
  private static final String LEDGER =
      """
      {"orders":[{"orderId":8,"permId":1426,"clientId":7,"orderRef":"OB1.20251029-WULF.S.1",
         "symbol":"WULF","side":"SELL","quantity":60,"orderType":"STP","timeInForce":"DAY",
         "limitPrice":null,"stopPrice":"15.06","ocaGroup":"g","receivedAt":"2025-10-29T13:30:05Z",
         "byHand":false,
         "terms":[{"at":"2025-10-29T13:30:05Z","quantity":100,"limitPrice":null,
                   "stopPrice":"15.06"},
                  {"at":"2025-10-29T14:00:00Z","quantity":60,"limitPrice":null,
                   "stopPrice":"15.06"}],
         "history":[{"at":"2025-10-29T13:30:05Z","status":"PreSubmitted","filled":0},
                    {"at":"2025-10-29T15:00:00Z","status":"Cancelled","filled":0}]}],
       "executions":[{"execId":"e.01.02","orderRef":"OB1.20251029-WULF.E.1","symbol":"WULF",
         "side":"BUY","shares":90,"price":"15.19","time":"2025-10-29T13:30:00Z",
         "saidAt":"2025-10-29T13:31:00Z","commission":"1.00"}],
       "superseded":[{"execId":"e.01.01","orderRef":"OB1.20251029-WULF.E.1","symbol":"WULF",
         "side":"BUY","shares":100,"price":"15.19","time":"2025-10-29T13:30:00Z",
         "saidAt":"2025-10-29T13:30:00Z","commission":null}],
       "handActs":[{"at":"2025-10-29T15:00:00Z","what":"CANCEL","permId":1426}],
       "positions":[{"symbol":"SKYX","shares":182}],
       "openingPositions":[{"symbol":"SKYX","shares":182}]}
      """;

  private final Day day = Story.day().notKnowing(Subject.values()).toDay();

  private static ObjectNode ledger() throws JsonProcessingException {
    return (ObjectNode) new ObjectMapper().readTree(LEDGER);
  }

  @Test
  void readsAnOrderWithAllItsTermsAndStatuses() throws Exception {
    LedgerReader.read(ledger(), day);

    var order = day.orders().getFirst();
    assertThat(order.name().leg()).isEqualTo(Leg.STOP);
    assertThat(order.name().trade()).isEqualTo(Story.WULF);
    assertThat(order.terms()).extracting(BrokerOrder.Terms::shares).containsExactly(100L, 60L);
    assertThat(order.statuses())
        .extracting(BrokerOrder.Status::state)
        .containsExactly(BrokerOrder.State.WORKING, BrokerOrder.State.CANCELED);
    assertThat(order.forTheOpening()).isFalse();
  }

  @Test
  void readsEveryRevisionWithTheMomentAtWhichItWasSaid() throws Exception {
    LedgerReader.read(ledger(), day);

    assertThat(day.executions()).hasSize(2);
    assertThat(day.executions().getFirst().revision()).isEqualTo(2);
    assertThat(day.executions().getFirst().saidAt())
        .isEqualTo(Instant.parse("2025-10-29T13:31:00Z"));
    assertThat(day.executions()).allMatch(each -> each.base().equals("e.01"));
  }

  @Test
  void vouchesForWhatALedgerHasAndNothingElse() throws Exception {
    LedgerReader.read(ledger(), day);

    assertThat(day.knows(Subject.BROKER_POSITIONS)).isTrue();
    assertThat(day.knows(Subject.HAND_ACTS)).isTrue();
    assertThat(day.knows(Subject.CONNECTIONS)).isFalse();
    assertThat(day.positions()).hasSize(2);
  }

  @Test
  void namesTheFieldThatIsMissing() throws Exception {
    var ledger = ledger();
    ((ObjectNode) ledger.path("executions").get(0)).remove("price");

    assertThatThrownBy(() -> LedgerReader.read(ledger, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no 'price' in {");
  }
}
