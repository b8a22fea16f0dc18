package org.openbell.tws.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openbell.tws.Golden;
import org.openbell.tws.wire.FieldWriter;

/// Order messages as a gateway of any version sends them.
final class OrderExamples {
  /// Field of the open order example at version 200, and the version it came with.
  private static final Map<Integer, Integer> OPEN_ORDER_GATES = openOrderGates();

  private static final int STATUS = 93;
  private static final int REJECT_REASON = 118;
  private static final int WARNING = 120;
  private static final int CONDITIONS = 123;
  private static final int SUBMITTER = 154;

  private OrderExamples() {}

  static List<String> openOrder(int number, List<String> conditions) {
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

  static List<String> completedOrder(int number) {
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

  private static Map<Integer, Integer> openOrderGates() {
    var gates = new TreeMap<Integer, Integer>();
    IntStream.rangeClosed(107, 119).forEach(i -> gates.put(i, 195));
    gates.putAll(Map.of(148, 183, 149, 184, 150, 185, 151, 189, 152, 193, 153, 193));
    gates.putAll(Map.of(SUBMITTER, 198, 155, 199));
    return gates;
  }
}
