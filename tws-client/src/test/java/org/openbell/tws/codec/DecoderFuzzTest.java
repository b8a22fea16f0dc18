package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Golden;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.ServerVersion;

/// Whatever the bytes: a response comes out, and no exception.
class DecoderFuzzTest {
  private static final int ROUNDS = 200_000;

  private static final List<byte[]> SEEDS =
      List.of(
          Golden.payload("notice-200"),
          Golden.payload("tick-price"),
          Golden.payload("open-order-200"),
          Golden.payload("order-status"),
          Golden.payload("execution-200"),
          Golden.payload("commission"),
          Golden.fields("93|26|2|0|0.0001|1|0.01|"),
          Golden.fields("61|3|DU1|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|-5|228.1|"),
          Golden.fields("15|1|DU1,DU2,|"));

  private static final List<String> NASTY =
      List.of(
          "",
          "-1",
          "2147483647",
          "-2147483648",
          "9223372036854775807",
          "1E999999999",
          "NaN",
          "Infinity",
          "1.7976931348623157E308",
          "x",
          "PEG BENCH",
          "99999999 99:99:99 Nowhere",
          "20261120 09:30:01 \u00e9",
          "0x10",
          "١",
          " 1",
          "5",
          "101",
          "\\u00",
          "\\uffff$1");

  @Test
  void answersWhateverArrives() {
    var seed = Long.getLong("openbell.seed", 20261122L);
    System.out.println("openbell.seed=" + seed);
    var random = new Random(seed);
    var unrecognized = 0;

    for (var round = 0; round < ROUNDS; round++) {
      var payload = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
      var version = new ServerVersion(178 + random.nextInt(23));
      if (ResponseDecoder.decode(version, payload) instanceof Unrecognized) {
        unrecognized++;
      }
    }
    assertThat(unrecognized).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
  }

  private static byte[] mutated(byte[] seed, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(seed, random.nextInt(seed.length + 1));
      case 1 -> withFlippedBytes(seed, random);
      case 2 -> withNastyFields(seed, random);
      default -> withOtherMessageId(seed, random);
    };
  }

  private static byte[] withFlippedBytes(byte[] seed, Random random) {
    var bytes = seed.clone();
    for (var i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static byte[] withNastyFields(byte[] seed, Random random) {
    var fields = new ArrayList<>(List.of(Golden.split(seed)));
    for (var i = random.nextInt(4); i >= 0; i--) {
      fields.set(random.nextInt(fields.size()), NASTY.get(random.nextInt(NASTY.size())));
    }
    var text = String.join("\0", fields) + "\0";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withOtherMessageId(byte[] seed, Random random) {
    var out = new FieldWriter().add(random.nextInt(110));
    Arrays.stream(Golden.split(seed)).skip(1).forEach(out::add);
    return out.toPayload();
  }
}
