package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.BrokerOrder.State;
import org.openbell.auditor.fact.BrokerRequest;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.OrderName;

class ForeignOrdersTest {
  private static BrokerRequest request(BrokerRequest.Kind kind, long permanentId, String name) {
    return new BrokerRequest(7, kind, 1, permanentId, OrderName.of(name), at("10:00:00"));
  }

  @Test
  void ourOwnOrdersFromOneClientAreRight() {
    var story =
        day()
            .ordered(order(ENTRY, BUY, 100, "09:20:00"))
            .ordered(order(STOP, SELL, 100, "09:31:00").numbered(2));

    assertThat(story.violations(29)).isEmpty();
  }

  @Test
  void clientZeroIsWrong() {
    assertThat(day().ordered(order(ENTRY, BUY, 100, "09:20:00").of(0)).violations(29)).hasSize(1);
  }

  @Test
  void twoClientsAreWrong() {
    var story =
        day()
            .ordered(order(ENTRY, BUY, 100, "09:20:00"))
            .ordered(order(STOP, SELL, 100, "09:31:00").numbered(2).of(8));

    assertThat(story.violations(29)).hasSize(1);
  }

  @Test
  void theKnownClientIsTheOnlyOne() {
    var story =
        day()
            .with(Limits.standing().withTradingClientId(9))
            .ordered(order(ENTRY, BUY, 100, "09:20:00"));

    assertThat(story.violations(29)).hasSize(1);
  }

  @Test
  void anotherOnesOrderIsNotCanceled() {
    var story =
        day().ordered(order("SKYX", SELL, 5, "09:00:00").became(State.CANCELED, 0, "10:00:00"));

    assertThat(story.violations(29)).hasSize(1);
  }

  @Test
  void itsOwnerMay() {
    var story =
        day()
            .ordered(order("SKYX", SELL, 5, "09:00:00").became(State.CANCELED, 0, "10:00:00"))
            .with(new HandAct(at("10:00:00"), HandAct.Kind.CANCEL, 1001));

    assertThat(story.violations(29)).isEmpty();
  }

  @Test
  void andTheCloseMay() {
    var story =
        day().ordered(order("SKYX", SELL, 5, "09:00:00").became(State.CANCELED, 0, "16:00:00"));

    assertThat(story.violations(29)).isEmpty();
  }

  @Test
  void askingForAnotherOnesEndIsWrongAlthoughItFailed() {
    assertThat(day().with(request(BrokerRequest.Kind.CANCEL, 0, "SKYX")).violations(29)).hasSize(1);
    assertThat(day().with(request(BrokerRequest.Kind.MODIFY, 99, ENTRY)).violations(29)).hasSize(1);
    assertThat(day().with(request(BrokerRequest.Kind.CANCEL, 0, ENTRY)).violations(29)).isEmpty();
  }

  @Test
  void cancelingEverythingIsWrong() {
    assertThat(day().with(request(BrokerRequest.Kind.CANCEL_EVERYTHING, 0, "")).violations(29))
        .hasSize(1);
  }
}
