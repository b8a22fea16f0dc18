package org.openbell.order.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.lot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// The smallest number of all witnesses counts, less what already works.
class OwnershipTest {
  @ParameterizedTest(name = "{9}")
  @CsvSource({
    // recorded, attested, by hand, at broker, foreign, taken, working, present, sellable
    "131, 131,   0, 131,    0,   0,   0, 131, 131, all agree",
    "131, 131,   0, 131,    0,   0, 131, 131,   0, an exit works for all of them",
    "131, 131,   0, 131,    0,   0, 100, 131,  31, an exit works for some of them",
    "131, 131,   0, 131,    0,   0, 200, 131,   0, more works than is held",
    "231, 131,   0, 131,    0,   0,   0, 131, 131, a forged fill row",
    "100,   0,   0, 182,  182,   0,   0,   0,   0, a forged row for a foreign holding",
    "100,   0,   0, 182,    0,   0,   0, 100,   0, a forged row and a forged snapshot",
    " 35,  35,   0, 217,  182,   0,   0,  35,  35, ours beside foreign ones",
    "131,  50,   0, 131,    0,   0,   0, 131,  50, the broker attests less",
    " 50, 131,   0, 131,    0,   0,   0,  50,  50, our books are behind",
    "131, 131,   0,   0,    0,   0,   0,   0,   0, gone for no known reason",
    "131, 131,   0,   0, -131,   0,   0,   0,   0, all sold by hand",
    "131, 131,   0, 131,  -50,   0,   0,  81,  81, sold by hand and the holding is behind",
    "131, 131,   0,  81,    0,   0,   0,  81,  81, the holding is ahead of the execution",
    "131, 131,   0, 181,   50,   0,   0, 131, 131, bought by hand",
    "131, 131,   0, 131,   50,   0,   0,  81,  81, bought by hand and the holding is behind",
    "131, 131,  50,  81,    0,   0,   0,  81,  81, sold by hand and counted",
    "131, 131, 131, 131,  131,   0,   0,   0,   0, sold by hand and bought back: foreign",
    "131, 131,   0, -10, -141,   0,   0,   0,   0, somebody is short",
    "131, 131,   0, 187,   56,  50,   0,  81,  81, sold by hand, more was bought, nothing counted",
    "131, 131,  20, 187,   76,  50,   0,  81,  81, sold by hand, more was bought, some counted",
    "131, 131,  50, 187,  106,  50,   0,  81,  81, sold by hand, more was bought, all counted",
    " 81, 131,   0,  56,   56, 131,   0,   0,   0, more was taken than our books have",
    "  0,   0,   0, 182,  182,   0,   0,   0,   0, nothing is ours",
  })
  void countsTheSmallestNumber(
      long recorded,
      long attested,
      long byHand,
      long atBroker,
      long foreign,
      long taken,
      long working,
      long present,
      long sellable,
      String why) {
    Ownership own =
        new Ownership(
            Shares.of(recorded),
            Shares.of(attested),
            Shares.of(byHand),
            atBroker,
            foreign,
            Shares.of(taken));

    assertThat(own.present()).as(why).isEqualTo(Shares.of(present));
    assertThat(own.sellable(TRADE, Shares.of(working)).shares())
        .as(why)
        .isEqualTo(Shares.of(sellable));
  }

  @Test
  void noSaleIsMadeOfMoreThanIsOurs() {
    assertThatThrownBy(() -> sale(lot(130), new OrderRef(TRADE, Leg.CLOSE, 1), 131))
        .hasMessage(
            "order OB1.20251029-WULF.C.1 would sell 131 shares, ours to sell are 130 shares of"
                + " 20251029-WULF");
  }

  @Test
  void noSaleIsMadeOfAnotherTradesShares() {
    OrderRef other = OrderRef.parse("OB1.20251029-SKYX.C.1");

    assertThatThrownBy(() -> sale(lot(131), other, 131)).hasMessageContaining("would sell");
  }

  @Test
  void noSaleGrowsBeyondWhatIsOurs() {
    Order stop = sale(lot(50), new OrderRef(TRADE, Leg.CLOSE, 1), 50);

    assertThatThrownBy(() -> stop.changedTo(lot(80), stop.kind(), Shares.of(81), at("09:31:00")))
        .hasMessageContaining("would sell 81 shares");
  }

  private static Order sale(Sellable lot, OrderRef ref, long shares) {
    return Order.selling(
        lot, ref, 1, WULF, new OrderKind.Market(), Shares.of(shares), "", at("09:31:00"));
  }
}
