package org.openbell.order.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.entry;
import static org.openbell.order.Examples.exit;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;

class ReservedTest {
  private static final Instant NOW = at("11:00:00");
  private static final String GROUP = "OB1.20251029-WULF.1";

  private static Order working(Leg leg, long shares) {
    return exit(leg, 1, new OrderKind.Limit(Price.parse("15.59")), shares)
        .with(new OrderState.Working(), Errand.NONE, NOW);
  }

  @Test
  void countsOfAGroupItsLargestMember() {
    assertThat(Reserved.beside("", List.of(working(Leg.STOP, 131), working(Leg.TARGET, 81))))
        .isEqualTo(Shares.of(131));
  }

  @Test
  void countsEveryOrderWithoutAGroup() {
    assertThat(Reserved.beside("", List.of(working(Leg.STOP, 50), working(Leg.CLOSE, 81))))
        .isEqualTo(Shares.of(131));
  }

  @Test
  void leavesTheOwnGroupOutAndNoOther() {
    List<Order> orders = List.of(working(Leg.STOP, 50), working(Leg.CLOSE, 81));

    assertThat(Reserved.beside(GROUP, orders)).isEqualTo(Shares.of(81));
    assertThat(Reserved.beside("another", orders)).isEqualTo(Shares.of(131));
  }

  @Test
  void reservesNothingForWhatIsOverOrBuys() {
    Order over = working(Leg.STOP, 131).with(new OrderState.Filled(), Errand.NONE, NOW);
    Order buys = entry(131).with(new OrderState.Working(), Errand.NONE, NOW);

    assertThat(Reserved.beside("", List.of(over, buys))).isEqualTo(Shares.ZERO);
  }

  @Test
  void reservesWhatIsLeftOfAPartlyFilledOrder() {
    Order partly =
        working(Leg.TARGET, 131).with(new OrderState.PartlyFilled(Shares.of(50)), Errand.NONE, NOW);

    assertThat(Reserved.beside("", List.of(partly))).isEqualTo(Shares.of(81));
  }
}
