package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.tws.Golden;
import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Request.PlaceOrder;
import org.openbell.tws.message.Side;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.ServerVersion;

/// Order messages have another length at almost every version.
class OrderVersionsTest {
  static IntStream versions() {
    return IntStream.rangeClosed(178, 200);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void placesOrdersWithExactlyTheFieldsOfTheVersion(int number) {
    var ticket = OrderTicket.market(Side.BUY, BigDecimal.TEN, "DU1", "ref");
    var order = new PlaceOrder(1, Contract.stock("F", "NYSE"), ticket);

    var payload = RequestEncoder.encode(new ServerVersion(number), order);

    assertThat(Golden.split(payload)).hasSize(placeOrderFields(number));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsOpenOrdersOfEveryVersion(int number) {
    var fields = OrderExamples.openOrder(number, List.of("0"));

    var decoded = (OpenOrder) decode(number, fields);

    assertThat(decoded.status()).isEqualTo(OrderState.INACTIVE);
    assertThat(decoded.warningText()).isEqualTo("careful");
    assertThat(decoded.rejectReason()).isEqualTo(number >= 195 ? "too late" : "");
    assertThat(decoded.submitter()).isEqualTo(number >= 198 ? "alice" : "");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsOpenOrdersToTheLastFieldAndIgnoresWhatFollows(int number) {
    var fields = OrderExamples.openOrder(number, List.of("0"));
    var longer = new ArrayList<>(fields);
    longer.add("new");

    assertThat(decode(number, fields.subList(0, fields.size() - 1)))
        .isInstanceOf(Unrecognized.class);
    assertThat(decode(number, longer)).isEqualTo(decode(number, fields));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsWhatStandsBehindConditions(int number) {
    var conditions = List.of("1", "3", "a", "1", "20261120 09:30:00", "1", "0");

    var decoded = (OpenOrder) decode(number, OrderExamples.openOrder(number, conditions));

    assertThat(decoded.submitter()).isEqualTo(number >= 198 ? "alice" : "");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsCompletedOrdersOfEveryVersion(int number) {
    var fields = OrderExamples.completedOrder(number);

    var decoded = (CompletedOrder) decode(number, fields);

    assertThat(decoded.permId()).isEqualTo(5_000_000_001L);
    assertThat(decoded.orderRef()).isEqualTo("ref-1");
    assertThat(decoded.status()).isEqualTo(OrderState.CANCELED);
    assertThat(decoded.filledQuantity()).isEqualTo(new BigDecimal("40"));
    assertThat(decoded.completedTime()).isEqualTo("20260415 11:00:11 US/Eastern");
    assertThat(decoded.completedStatus()).isEqualTo("Cancelled by Trader");
    assertThat(decoded.submitter()).isEqualTo(number >= 198 ? "alice" : "");
    assertThat(decode(number, fields.subList(0, fields.size() - 1)))
        .isInstanceOf(Unrecognized.class);
  }

  private static int placeOrderFields(int number) {
    if (number <= 182) {
      return 114;
    }
    if (number == 183) {
      return 115;
    }
    if (number <= 186) {
      return 116;
    }
    if (number <= 188) {
      return 118;
    }
    if (number == 189) {
      return 119;
    }
    if (number <= 191) {
      return 117;
    }
    return number <= 198 ? 118 : 119;
  }

  private static Object decode(int number, List<String> fields) {
    var out = new FieldWriter();
    fields.forEach(out::add);
    return ResponseDecoder.decode(new ServerVersion(number), out.toPayload());
  }
}
