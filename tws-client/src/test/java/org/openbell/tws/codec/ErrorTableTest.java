package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.tws.Golden;
import org.openbell.tws.message.ErrorAnswer;
import org.openbell.tws.message.ErrorClass;
import org.openbell.tws.message.GatewayNotice;
import org.openbell.tws.message.Response.Warning;
import org.openbell.tws.wire.ServerVersion;

class ErrorTableTest {
  private static final int ORDER = 12;
  private static final int QUERY = 1_000_000_007;

  @ParameterizedTest
  @CsvSource({
    "201, ORDER_DEAD",
    "202, ORDER_DEAD",
    "200, ORDER_DEAD",
    "203, ORDER_DEAD",
    "413, ORDER_DEAD",
    "10149, ORDER_DEAD",
    "10006, ORDER_DEAD",
    "110, ORDER_DEAD_OR_MODIFY_REFUSED",
    "321, ORDER_DEAD_OR_MODIFY_REFUSED",
    "10326, ORDER_DEAD_OR_MODIFY_REFUSED",
    "104, MODIFY_REFUSED",
    "135, MODIFY_REFUSED",
    "161, MODIFY_REFUSED",
    "2102, MODIFY_REFUSED",
    "10147, MODIFY_REFUSED",
    "10148, MODIFY_REFUSED",
    "399, WARNING",
    "404, WARNING",
    "10349, WARNING",
    "2109, WARNING",
    "103, UNDECIDED",
    "320, UNDECIDED",
    "10999, UNDECIDED",
    "777, UNDECIDED",
  })
  void knowsWhatACodeMeansForAnOrder(int code, ErrorClass expected) {
    assertThat(ErrorTable.classify(ORDER, code)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "200, ANSWER",
    "162, ANSWER",
    "321, ANSWER",
    "354, ANSWER",
    "10197, ANSWER",
    "777, ANSWER",
    "10167, WARNING",
    "300, NOTICE",
    "366, NOTICE",
  })
  void knowsWhatACodeMeansForAQuery(int code, ErrorClass expected) {
    assertThat(ErrorTable.classify(QUERY, code)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2103, NOTICE", "2104, NOTICE", "2107, NOTICE", "2158, NOTICE", "2199, WARNING",
    "100, SESSION", "326, SESSION", "1100, SESSION", "1101, SESSION", "1102, SESSION",
    "1300, SESSION", "2110, SESSION", "1999, SESSION", "320, ANSWER",
  })
  void knowsWhatACodeMeansForNobodyInParticular(int code, ErrorClass expected) {
    assertThat(ErrorTable.classify(-1, code)).isEqualTo(expected);
  }

  @Test
  void readsTheReasonOfARefusalWithItsEscapes() {
    var decoded = (ErrorAnswer) decode("4|12|201|Order rejected - caf\\u00e9|{}|1795179600123|");

    assertThat(decoded.text()).isEqualTo("Order rejected - café");
    assertThat(decoded.rejectJson()).isEqualTo("{}");
    assertThat(decoded.time().orElseThrow().toEpochMilli()).isEqualTo(1795179600123L);
    assertThat(decoded.concernsAnOrder()).isTrue();
  }

  @Test
  void separatesWarningsAndLinkEventsFromFailures() {
    assertThat(decode("4|12|399|Order Message:\nheld||0|"))
        .isEqualTo(new Warning(12, 399, "Order Message:\nheld"));
    assertThat(decode("4|-1|1100|gone||0|"))
        .isEqualTo(new GatewayNotice(GatewayNotice.Event.LINK_LOST, 1100, "gone"));
    assertThat(decode("4|-1|1102|back||0|"))
        .isEqualTo(new GatewayNotice(GatewayNotice.Event.LINK_RESTORED, 1102, "back"));
  }

  private static Object decode(String fields) {
    return ResponseDecoder.decode(new ServerVersion(200), Golden.fields(fields));
  }
}
