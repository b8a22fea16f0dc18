package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  /// Field of the open order example at version 200, and the version it came with.
  private static final Map<Integer, Integer> OPEN_ORDER_GATES = openOrderGates();

  private static final int STATUS = 93;
  private static final int REJECT_REASON = 118;
  private static final int WARNING = 120;
  private static final int CONDITIONS = 123;
  private static final int SUBMITTER = 154;

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
    var fields = openOrder(number, List.of("0"));

    var decoded = (OpenOrder) decode(number, fields);

    assertThat(decoded.status()).isEqualTo(OrderState.INACTIVE);
    assertThat(decoded.warningText()).isEqualTo("careful");
    assertThat(decoded.rejectReason()).isEqualTo(number >= 195 ? "too late" : "");
    assertThat(decoded.submitter()).isEqualTo(number >= 198 ? "alice" : "");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsOpenOrdersToTheLastFieldAndIgnoresWhatFollows(int number) {
    var fields = openOrder(number, List.of("0"));
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

    var decoded = (OpenOrder) decode(number, openOrder(number, conditions));

    assertThat(decoded.submitter()).isEqualTo(number >= 198 ? "alice" : "");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsCompletedOrdersOfEveryVersion(int number) {
    var fields = completedOrder(number);

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

  private static Map<Integer, Integer> openOrderGates() {
    var gates = new TreeMap<Integer, Integer>();
    IntStream.rangeClosed(107, 119).forEach(i -> gates.put(i, 195));
    gates.putAll(Map.of(148, 183, 149, 184, 150, 185, 151, 189, 152, 193, 153, 193));
    gates.putAll(Map.of(SUBMITTER, 198, 155, 199));
    return gates;
  }

  private static List<String> openOrder(int number, List<String> conditions) {
    var latest = Golden.split(Golden.payload("open-order-200"));
    latest[STATUS] = "Inactive";
    latest[REJECT_REASON] = "too late";
    latest[WARNING] = "careful";
    latest[SUBMITTER] = "alice";
    var fields = new ArrayList<String>();
    for (var i = 0; i < latest.length; i++) {
      if (OPEN_ORDER_GATES.getOrDefault(i, 0) <= number) {
        fields.addAll(i == CONDITIONS ? conditions : List.of(latest[i]));
      }
    }
    return fields;
  }

  private static List<String> completedOrder(int number) {
    var out = new FieldWriter().add(101);
    add(out, "265598|AAPL|STK||0|?||SMART|USD|AAPL|NMS|BUY|100|LMT|10.5|0.0|DAY||DU1||0|ref-1|");
    add(out, "5000000001|0|0|0||||||||||0||-1||||||2147483647|0|0||3|0||0|None||0|0|0||");
    add(out, "0|0||||0|0|0|2147483647|2147483647||||IB|0|0||0|Cancelled|0|0|0|");
    add(out, "1.7976931348623157E308|1.7976931348623157E308|0|1|0||40|2147483647|0|Not|0|0|0|");
    add(out, "20260415 11:00:11 US/Eastern|Cancelled by Trader||||||");
    if (number >= 183) {
      out.addUnset();
    }
    if (number >= 184) {
      out.add(false);
    }
    if (number >= 198) {
      out.add("alice");
    }
    return out.fields();
  }

  private static void add(FieldWriter out, String fields) {
    Arrays.stream(Golden.split(Golden.fields(fields))).forEach(out::add);
  }

  private static Object decode(int number, List<String> fields) {
    var out = new FieldWriter();
    fields.forEach(out::add);
    return ResponseDecoder.decode(new ServerVersion(number), out.toPayload());
  }
}
