package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Commission;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;
import org.openbell.tws.wire.Frame;

/// The order messages of the protocol's byte examples, byte for byte.
class OrderBytesTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T13:00:00Z");

  @Test
  void writesAnOrderStatus() {
    var ledger = new Ledger(Accounts.withForeignShares());
    var market = new ScriptedMarket("228.15", "228.15");
    var exchange = new Exchange(market, ledger, FillRules.standard(), 1, MORNING);
    exchange.place(GoldenFramesTest.MARKET_ON_OPEN, MORNING);

    assertThat(hex(OrderMessages.orderStatus(200, exchange.liveOrders().getFirst(), "")))
        .isEqualTo(
            "0000002e33003132005072655375626d"
                + "69747465640030003130300030003134"
                + "32363038353932340030003000370000"
                + "3000");
  }

  @Test
  void writesAnExecution() {
    assertThat(
            hex(
                OrderMessages.execDetails(
                    200, -1, execution(), ScriptedMarket.AAPL, GoldenFramesTest.ACCOUNT)))
        .isEqualTo(
            "000000ba3131002d3100313200323635"
                + "353938004141504c0053544b0000302e"
                + "300000004e4153444151005553440041"
                + "41504c004e4d53003030303065306435"
                + "2e36613366303030312e30312e303100"
                + "32303236313132302030393a33303a30"
                + "312055532f4561737465726e00445531"
                + "323334353637004e415344415100424f"
                + "5400313030003232382e313500313432"
                + "36303835393234003700300031303000"
                + "3232382e3135006d6f6f2d3230323631"
                + "3132302d31000000003200300000");
  }

  @Test
  void writesACommission() {
    var commission = new Commission("0000e0d5.6a3f0001.01.01", Usd.parse("1"), Optional.empty());

    assertThat(hex(OrderMessages.commissionReport(200, commission)))
        .isEqualTo(
            "00000054353900310030303030653064"
                + "352e36613366303030312e30312e3031"
                + "00312e300055534400312e3739373639"
                + "33313334383632333135374533303800"
                + "312e3739373639333133343836323331"
                + "35374533303800"
                + "00");
  }

  @Test
  void readsACancelAndTheOrder() throws Exception {
    assertThat(new RequestReader(200).read(HexFormat.of().parseHex("3400313200000000")))
        .isEqualTo(new Request.CancelOrder(12));
    assertThat(GoldenFramesTest.PLACE_ORDER.replace('|', '\0').getBytes(StandardCharsets.US_ASCII))
        .hasSize(0xdf);
  }

  private static Execution execution() {
    return new Execution(
        "0000e0d5.6a3f0001.01.01",
        1426085924L,
        7,
        12,
        "moo-20261120-1",
        ScriptedMarket.AAPL.symbol(),
        265598,
        "NASDAQ",
        Side.BUY,
        Shares.of(100),
        Price.parse("228.15"),
        Instant.parse("2026-11-20T14:30:01Z"),
        Shares.of(100),
        Price.parse("228.15"),
        false);
  }

  private static String hex(Message message) {
    return HexFormat.of().formatHex(Frame.framed(message.payload()));
  }
}
