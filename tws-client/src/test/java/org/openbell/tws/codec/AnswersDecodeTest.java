package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.tws.Golden;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.PriceIncrement;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Response.CurrentTimeMillis;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.ServerVersion;

class AnswersDecodeTest {
  @ParameterizedTest
  @ValueSource(ints = {178, 182, 186, 200})
  void readsContractDetailsOfEveryLayout(int version) {
    var details =
        (ContractDetails)
            decode(
                version,
                "10|1001|AAPL|STK||"
                    + (version >= 182 ? "|" : "")
                    + "0||SMART|USD|AAPL|NMS|NMS|265598|0.01||MKT,LMT|SMART,NYSE|1|0|APPLE INC|"
                    + "NASDAQ||Technology|Computers|Computers|US/Eastern|hours|liquid|||1|ISIN|"
                    + "US0378331005|1|||26,26||COMMON|0.0001|0.0001|100|"
                    + (version >= 186 ? "1|7|no permission|" : ""));

    assertThat(details.contract())
        .isEqualTo(new Contract(265598, "AAPL", "STK", "SMART", "NASDAQ", "USD"));
    assertThat(details.minimumTick()).isEqualTo(new BigDecimal("0.01"));
    assertThat(details.marketRuleIds()).containsExactly(26, 26);
    assertThat(details.stockType()).isEqualTo("COMMON");
    assertThat(details.suggestedSizeIncrement()).isEqualTo(new BigDecimal(100));
    assertThat(details.ineligibilityReasons())
        .isEqualTo(version >= 186 ? List.of("7: no permission") : List.of());
  }

  @Test
  void readsWhatAnAccountHoldsAndIsWorth() {
    assertThat(decode(200, "61|3|DU1|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|-5|228.1|"))
        .isEqualTo(
            new Position(
                "DU1",
                new Contract(265598, "AAPL", "STK", "NASDAQ", "", "USD"),
                new BigDecimal(-5),
                new BigDecimal("228.1")));
    assertThat(decode(200, "63|1|9|DU1|NetLiquidation|1000.5|USD|"))
        .isEqualTo(new AccountValue(9, "DU1", "NetLiquidation", "1000.5", "USD"));
    assertThat(decode(200, "15|1|DU1,DU2,|")).isEqualTo(new ManagedAccounts(List.of("DU1", "DU2")));
  }

  @Test
  void readsTheUpdatesOfAnAccount() {
    assertThat(decode(200, "6|2|SettledCash|1,000.50|USD|DU1|"))
        .isEqualTo(new AccountUpdate.Figure("SettledCash", "1,000.50", "USD", "DU1"));
    assertThat(
            decode(
                200,
                "7|8|265598|AAPL|STK||0|0||NASDAQ|USD|AAPL|NMS|-5|228.1|-1140.5|227.9|-1.0|"
                    + "1.7976931348623157E308|DU1|"))
        .isEqualTo(
            new AccountUpdate.Holding(
                new Contract(265598, "AAPL", "STK", "", "NASDAQ", "USD"),
                new BigDecimal(-5),
                Optional.of(new BigDecimal("228.1")),
                Optional.of(new BigDecimal("-1140.5")),
                Optional.of(new BigDecimal("227.9")),
                Optional.of(new BigDecimal("-1.0")),
                Optional.empty(),
                "DU1"));
    assertThat(decode(200, "8|1|09:31|")).isEqualTo(new AccountUpdate.AsOf("09:31"));
    assertThat(decode(200, "54|1|DU1|")).isEqualTo(new AccountUpdate.Complete("DU1"));
  }

  @Test
  void readsPriceSteps() {
    assertThat(decode(200, "93|26|2|0|0.0001|1|0.01|"))
        .isEqualTo(
            new MarketRule(
                26,
                List.of(
                    new PriceIncrement(BigDecimal.ZERO, new BigDecimal("0.0001")),
                    new PriceIncrement(BigDecimal.ONE, new BigDecimal("0.01")))));
  }

  @Test
  void readsTheClock() {
    assertThat(decode(200, "49|1|1795185001|"))
        .isEqualTo(new CurrentTime(Instant.ofEpochSecond(1795185001L)));
    assertThat(decode(200, "109|1795185001234|"))
        .isEqualTo(new CurrentTimeMillis(Instant.ofEpochMilli(1795185001234L)));
  }

  @Test
  void handsOnWhatItDoesNotKnow() {
    assertThat(decode(200, "999|a||"))
        .isEqualTo(new Unrecognized(999, List.of("999", "a", ""), "no such message here"));
    assertThat(decode(200, ""))
        .isEqualTo(new Unrecognized(-1, List.of(), "message ends after 0 fields, one more needed"));
  }

  private static Object decode(int version, String fields) {
    return ResponseDecoder.decode(new ServerVersion(version), Golden.fields(fields));
  }
}
