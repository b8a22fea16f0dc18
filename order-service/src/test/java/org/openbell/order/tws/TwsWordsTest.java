package org.openbell.order.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.entry;
import static org.openbell.order.Examples.exit;
import static org.openbell.order.Examples.nasdaq;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Side;

class TwsWordsTest {
  private static final String ACCOUNT = "DU1234567";
  private static final BigDecimal ALL = BigDecimal.valueOf(131);

  private static Execution execution(String ref, Side side, String shares, String price) {
    return new Execution(
        -1,
        7,
        TwsWords.contract(WULF),
        "0000e0d5.69dd7411.01.01",
        at("09:30:02"),
        ACCOUNT,
        "NASDAQ",
        side,
        new BigDecimal(shares),
        new BigDecimal(price),
        900,
        7,
        new BigDecimal(shares),
        new BigDecimal(price),
        ref);
  }

  @Test
  void writesTheEntryAsAnAuctionOrder() {
    assertThat(TwsWords.ticket(entry(131), ACCOUNT))
        .isEqualTo(OrderTicket.marketOnOpen(Side.BUY, ALL, ACCOUNT, "OB1.20251029-WULF.E.1"));
  }

  @Test
  void writesEveryExitIntoItsReducingGroup() {
    assertThat(
            TwsWords.ticket(
                exit(Leg.STOP, 1, new OrderKind.Stop(Price.parse("15.06")), 131), ACCOUNT))
        .isEqualTo(
            OrderTicket.stop(
                    Side.SELL, ALL, new BigDecimal("15.0600"), ACCOUNT, "OB1.20251029-WULF.S.1")
                .inOcaGroup("OB1.20251029-WULF.1", 2));
    assertThat(
            TwsWords.ticket(
                exit(Leg.TIME_EXIT, 1, new OrderKind.MarketAt(at("15:45:00")), 131), ACCOUNT))
        .isEqualTo(
            OrderTicket.marketAfter(
                    at("15:45:00"), Side.SELL, ALL, ACCOUNT, "OB1.20251029-WULF.X.1")
                .inOcaGroup("OB1.20251029-WULF.1", 2));
  }

  @Test
  void writesTheLastSaleOutsideOfAnyGroup() {
    assertThat(TwsWords.ticket(exit(Leg.CLOSE, 1, new OrderKind.Market(), 131), ACCOUNT))
        .isEqualTo(OrderTicket.market(Side.SELL, ALL, ACCOUNT, "OB1.20251029-WULF.C.1"));
  }

  @Test
  void writesAClassShareWithABlank() {
    Contract contract = TwsWords.contract(nasdaq("BRK.B", "Berkshire Hathaway Inc."));

    assertThat(contract.symbol()).isEqualTo("BRK B");
    assertThat(TwsWords.symbol(contract)).hasToString("BRK.B");
  }

  @Test
  void readsOurExecutions() {
    assertThat(TwsWords.fill(execution("OB1.20251029-WULF.E.1", Side.BUY, "131", "15.19")))
        .contains(
            new Fill(
                "0000e0d5.69dd7411.01.01",
                ENTRY,
                WULF.symbol(),
                org.openbell.model.trade.Side.BUY,
                Shares.of(131),
                Price.parse("15.19"),
                at("09:30:02"),
                "NASDAQ"));
  }

  @Test
  void leavesExecutionsOfOthersAlone() {
    assertThat(TwsWords.fill(execution("", Side.SELL, "10.5", "1.20"))).isEmpty();
    assertThat(TwsWords.fill(execution("SOMEBODY", Side.SELL, "10", "1.20"))).isEmpty();
  }

  @Test
  void roundsAPriceThatIsTooFineAgainstUs() {
    String ref = "OB1.20251029-WULF.E.1";

    assertThat(TwsWords.fill(execution(ref, Side.BUY, "1", "15.190001")).orElseThrow().price())
        .isEqualTo(Price.parse("15.1901"));
    assertThat(TwsWords.fill(execution(ref, Side.SELL, "1", "15.199999")).orElseThrow().price())
        .isEqualTo(Price.parse("15.1999"));
  }

  @Test
  void refusesAFractionOfAShareInOurOwnOrder() {
    assertThatThrownBy(() -> TwsWords.shares(new BigDecimal("0.5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the broker speaks of 0.5 shares of an order of whole shares");
  }
}
