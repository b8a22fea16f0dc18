package org.openbell.tws.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openbell.tws.Golden;

/// Makes payloads that are nearly right, or not at all, from a seed.
final class FrameMutator {
  private static final int MOST_RANDOM_BYTES = 300;

  private static final List<String> NASTY =
      List.of(
          "",
          "-1",
          "0",
          "2147483647",
          "-2147483648",
          "2147483648",
          "9223372036854775807",
          "-9223372036854775808",
          "1E999999999",
          "1E-999999999",
          "NaN",
          "Infinity",
          "1.7976931348623157E308",
          "1,250.5",
          "x",
          "PEG BENCH",
          "FUND",
          "99999999 99:99:99 Nowhere",
          "20261120 09:30:01 \u00e9",
          "20261120-09:30:01",
          "0x10",
          "١",
          " 1",
          ".",
          "-",
          "5",
          "101",
          "999999",
          "a,b,,c",
          "\\u00",
          "\\uffff$1",
          "\\",
          "9".repeat(500));

  private final Random random;
  private final List<byte[]> examples;
  private final List<List<String>> exampleFields;

  FrameMutator(long seed) {
    this.random = new Random(seed);
    this.examples = examples();
    this.exampleFields = examples.stream().map(e -> List.of(Golden.split(e))).toList();
  }

  int version() {
    return 178 + random.nextInt(23);
  }

  byte[] next() {
    return switch (random.nextInt(8)) {
      case 0 -> cut(example());
      case 1, 2 -> withChangedBytes(example());
      case 3, 4 -> withNastyFields();
      case 5 -> withOtherMessageId();
      case 6 -> spliced();
      default -> noise();
    };
  }

  private byte[] example() {
    return examples.get(random.nextInt(examples.size()));
  }

  private byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
  }

  private byte[] withChangedBytes(byte[] whole) {
    var bytes = whole.clone();
    for (var i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private byte[] withNastyFields() {
    var fields = fields();
    for (var i = random.nextInt(4); i >= 0 && !fields.isEmpty(); i--) {
      var at = random.nextInt(fields.size());
      switch (random.nextInt(4)) {
        case 0 -> fields.remove(at);
        case 1 -> fields.add(at, nasty());
        default -> fields.set(at, nasty());
      }
    }
    return payload(fields);
  }

  private byte[] withOtherMessageId() {
    var fields = fields();
    fields.set(0, Integer.toString(random.nextInt(115) - 2));
    return payload(fields);
  }

  private byte[] spliced() {
    var head = fields();
    var tail = fields();
    var fields = new ArrayList<>(head.subList(0, random.nextInt(head.size() + 1)));
    fields.addAll(tail.subList(random.nextInt(tail.size() + 1), tail.size()));
    return payload(fields);
  }

  private byte[] noise() {
    var bytes = new byte[random.nextInt(MOST_RANDOM_BYTES)];
    random.nextBytes(bytes);
    // Digits and separators get further than noise.
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] =
          random.nextInt(3) == 0 ? bytes[i] : (byte) "0123456789.-\0\0\0\0".charAt(bytes[i] & 15);
    }
    return bytes;
  }

  private String nasty() {
    return NASTY.get(random.nextInt(NASTY.size()));
  }

  private List<String> fields() {
    return new ArrayList<>(exampleFields.get(random.nextInt(exampleFields.size())));
  }

  private static byte[] payload(List<String> fields) {
    var text = String.join("\0", fields) + "\0";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> examples() {
    var examples = new ArrayList<byte[]>();
    for (var name :
        List.of("notice-200", "tick-price", "open-order-200", "order-status", "execution-200")) {
      examples.add(Golden.payload(name));
    }
    examples.add(Golden.payload("commission"));
    IntStream.of(178, 200)
        .mapToObj(OrderExamples::completedOrder)
        .map(FrameMutator::payload)
        .forEach(examples::add);
    for (var message : OTHER_MESSAGES) {
      examples.add(Golden.fields(message));
    }
    return List.copyOf(examples);
  }

  private static final List<String> OTHER_MESSAGES =
      List.of(
          "10|1001|AAPL|STK|||0||SMART|USD|AAPL|NMS|NMS|265598|0.01||MKT,LMT|SMART,NYSE|1|0|APPLE|"
              + "NASDAQ||Technology|Computers|Computers|US/Eastern|hours|liquid|||1|ISIN|"
              + "US0378331005|1|||26,26||COMMON|0.0001|0.0001|100|1|7|no permission|",
          "2|6|9001|0|300|",
          "45|6|9001|49|0|",
          "46|6|9001|45|1795185001|",
          "57|1|9001|",
          "58|1|9001|3|",
          "81|9001|0.01|9c0001|3|",
          "93|26|2|0|0.0001|1|0.01|",
          "61|3|DU1|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|-5|228.1|",
          "7|8|265598|AAPL|STK||0|0||NASDAQ|USD|AAPL|NMS|-5|228.1|-1140.5|227.9|-1.0|0|DU1|",
          "6|2|SettledCash|1000.5|USD|DU1|",
          "8|1|09:31|",
          "54|1|DU1|",
          "63|1|9|DU1|NetLiquidation|1000.5|USD|",
          "64|1|9|",
          "15|1|DU1,DU2,|",
          "9|1|12|",
          "49|1|1795185001|",
          "109|1795185001234|",
          "52|1|1001|",
          "53|1|",
          "55|1|1001|",
          "62|1|",
          "100|5000000001|7|12|",
          "102|");
}
