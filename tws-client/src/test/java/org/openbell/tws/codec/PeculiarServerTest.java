package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.tws.Golden;
import org.openbell.tws.message.Commission;
import org.openbell.tws.message.ErrorAnswer;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.OrderStatus;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.message.Response.NextOrderId;
import org.openbell.tws.message.Response.Notice;
import org.openbell.tws.message.Response.Warning;
import org.openbell.tws.message.Tick.MarketDataTypeNotice;
import org.openbell.tws.message.Tick.TickGeneric;
import org.openbell.tws.message.Tick.TickPrice;
import org.openbell.tws.message.Tick.TickSize;
import org.openbell.tws.message.TickType;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.ServerVersion;

/// What real gateways and other servers do that the plain description does not say.
class PeculiarServerTest {
  private static final String EXECUTION = Golden.text(Golden.payload("execution-200"));

  @Test
  void dropsTheCommaBehindTheLastAccount() {
    assertThat(decode("15|1|DU1, DU2,,|")).isEqualTo(new ManagedAccounts(List.of("DU1", "DU2")));
    assertThat(decode("15|1||")).isEqualTo(new ManagedAccounts(List.of()));
  }

  @Test
  void ignoresFieldsBehindTheLastKnownOne() {
    assertThat(decode("9|1|12|new|newer|")).isEqualTo(new NextOrderId(12));
    assertThat(decode(EXECUTION + "new|")).isEqualTo(decode(EXECUTION));
    assertThat(decode("4|-1|2104|ok||1795179600123|new|")).isEqualTo(new Notice(2104, "ok"));
  }

  @Test
  void readsAnOrderWithoutADeltaNeutralBlock() {
    var fields = Golden.split(Golden.payload("open-order-200"));
    fields[61] = "";
    var shorter = new StringBuilder();
    for (var i = 0; i < fields.length; i++) {
      shorter.append(i >= 63 && i <= 70 ? "" : fields[i] + "|");
    }

    var order = (OpenOrder) decode(shorter.toString());

    assertThat(order.status()).isEqualTo(OrderState.PRE_SUBMITTED);
  }

  @Test
  void readsOrdersOfHumansWithoutAnOrderId() {
    var fields = Golden.split(Golden.payload("open-order-200"));
    fields[1] = "-17";
    fields[24] = "0";
    fields[25] = "9007199254740993";

    var order = (OpenOrder) decode(String.join("|", fields) + "|");

    assertThat(order.orderId()).isEqualTo(-17);
    assertThat(order.permId()).isEqualTo(9007199254740993L);
  }

  @Test
  void takesAnExecutionOfAHumanForOne() {
    var byHand = EXECUTION.replaceFirst("11\\|-1\\|12\\|", "11|-1|2147483647|");

    assertThat(((Execution) decode(byHand)).orderId()).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "20261120 09:30:01 US/Eastern, 2026-11-20T14:30:01Z",
    "20261120-14:30:01, 2026-11-20T14:30:01Z",
    "20261120  09:30:01, 2026-11-20T14:30:01Z",
    "20261120 15:30:01 MET, 2026-11-20T14:30:01Z",
    "20261120 15:30:01 Central European Standard Time, 2026-11-20T14:30:01Z",
    "20261120 09:30:01 Eastern Standard Time, 2026-11-20T14:30:01Z",
  })
  void readsTheTimeOfAnExecutionHoweverItIsSpelled(String text, Instant expected) {
    var spelled = EXECUTION.replace("20261120 09:30:01 US/Eastern", text);

    assertThat(((Execution) decode(spelled)).time()).isEqualTo(expected);
  }

  @Test
  void neverTakesAMissingNumberForNothingWhereItIsMoney() {
    assertThat(decode(EXECUTION.replace("BOT|100|", "BOT||")))
        .isInstanceOfSatisfying(
            Unrecognized.class, u -> assertThat(u.reason()).isEqualTo("message without shares"));
    assertThat(decode(EXECUTION.replace("BOT|100|228.15|", "BOT|100|1.7976931348623157E308|")))
        .isInstanceOfSatisfying(
            Unrecognized.class, u -> assertThat(u.reason()).isEqualTo("message without price"));
    assertThat(decode("59|1|0001.01|1.7976931348623157E308|USD||||"))
        .isInstanceOf(Unrecognized.class);
    assertThat(decode("59|1|0001.01|1.0|USD|||"))
        .isEqualTo(new Commission("0001.01", new BigDecimal("1.0"), "USD", Optional.empty()));
  }

  @Test
  void readsQuantitiesWithThousandsCommasAndFractions() {
    var status =
        (OrderStatus) decode("3|12|Submitted|1,250.5|10,000|228.15|5000000001|0|228|7||0|");

    assertThat(status.filled()).isEqualTo(new BigDecimal("1250.5"));
    assertThat(status.remaining()).isEqualTo(new BigDecimal("10000"));
    assertThat(status.permId()).isEqualTo(5_000_000_001L);
  }

  @Test
  void readsAStatusNobodyHasHeardOf() {
    var status = (OrderStatus) decode("3|12|Pondering|0|100|0|1|0|0|7|child,trigger||");

    assertThat(status.status()).isEqualTo(OrderState.UNKNOWN);
    assertThat(status.statusText()).isEqualTo("Pondering");
  }

  @Test
  void readsAnErrorWhateverStandsInItsLesserFields() {
    assertThat(((ErrorAnswer) decode("4|12|201|no||yesterday|")).time()).isEmpty();
    assertThat(((ErrorAnswer) decode("4|12|201|no|")).rejectJson()).isEmpty();
    assertThat(decode("4||2104|farm|")).isEqualTo(new Notice(2104, "farm"));
    assertThat(decode(178, "4|2|12|399|held|")).isEqualTo(new Warning(12, 399, "held"));
  }

  @Test
  void readsTextsInLatin1AndEscapes() {
    var latin = "4|12|201|caf\u00e9 \\u20ac5||0|".replace('|', '\0');
    var decoded =
        (ErrorAnswer)
            ResponseDecoder.decode(
                new ServerVersion(200), latin.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(decoded.text()).isEqualTo("caf\u00e9 \u20ac5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Infinity",
        "-Infinity",
        "NaN",
        "1.7976931348623157E308",
        "1.797693134862316e+308",
        "-9223372036854775808",
        "",
      })
  void readsEverySpellingOfNoValueInAPosition(String none) {
    var position =
        (Position) decode("61|3|DU1|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|5|" + none + "|");

    assertThat(position.averageCost()).isZero();
  }

  @Test
  void readsTheTicksOfAnAuctionAndOfAHalt() {
    assertThat(decode("2|6|9|34|125000|"))
        .isEqualTo(new TickSize(9, TickType.AUCTION_VOLUME, new BigDecimal(125000)));
    assertThat(decode("1|6|9|35|15.02|0|0|"))
        .isEqualTo(
            new TickPrice(
                9,
                TickType.AUCTION_PRICE,
                new BigDecimal("15.02"),
                BigDecimal.ZERO,
                false,
                false,
                false));
    assertThat(decode("2|6|9|36|-4000|"))
        .isEqualTo(new TickSize(9, TickType.AUCTION_IMBALANCE, new BigDecimal(-4000)));
    assertThat(decode("2|6|9|61|-3500|"))
        .isEqualTo(new TickSize(9, TickType.REGULATORY_IMBALANCE, new BigDecimal(-3500)));
    assertThat(decode("45|6|9|49|2.0|"))
        .isEqualTo(new TickGeneric(9, TickType.HALTED, new BigDecimal("2.0")));
    assertThat(decode("58|1|9|3|")).isEqualTo(new MarketDataTypeNotice(9, 3));
  }

  @Test
  void readsAPriceWithoutItsFlags() {
    assertThat(decode("1|6|9|1|-1|0|"))
        .isEqualTo(new TickPrice(9, 1, new BigDecimal(-1), BigDecimal.ZERO, false, false, false));
  }

  @Test
  void readsWholeNumbersThatSomeServersPrintAsDoubles() {
    assertThat(decode("9|1|12.0|")).isEqualTo(new NextOrderId(12));
    assertThat(decode("9|1| 1,200 |")).isEqualTo(new NextOrderId(1200));
  }

  @Test
  void refusesListsThatNoGatewaySends() {
    var huge = "93|26|1001|" + "0|0.01|".repeat(1001);

    assertThat(decode(huge))
        .isInstanceOfSatisfying(
            Unrecognized.class,
            u -> {
              assertThat(u.reason()).isEqualTo("list of 1001 items, limit 1000");
              assertThat(u.fields()).hasSize(1_000);
            });
    assertThat(((MarketRule) decode("93|26|1|0|0.01|")).increments()).hasSize(1);
  }

  @Test
  void survivesAFrameOfNothingButSeparators() {
    assertThat(ResponseDecoder.decode(new ServerVersion(200), new byte[1 << 20]))
        .isInstanceOfSatisfying(Unrecognized.class, u -> assertThat(u.fields()).hasSize(1_000));
  }

  @Test
  void readsAnExecutionAsLongAsNothingButItsLastFieldsAreMissing() {
    var fields = Golden.split(Golden.payload("execution-200"));
    var shorter = String.join("|", Arrays.copyOf(fields, 27)) + "|";

    assertThat(decode(shorter)).isEqualTo(decode(EXECUTION));
  }

  private static Response decode(String fields) {
    return decode(200, fields);
  }

  private static Response decode(int version, String fields) {
    return ResponseDecoder.decode(new ServerVersion(version), Golden.fields(fields));
  }
}
