package org.openbell.tws.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.tws.transcript.TranscriptEntry.Direction;

class TranscriptEntryTest {
  private static final Instant OPEN = Instant.parse("2026-11-20T14:30:01.000123Z");

  @Test
  void isOneReadableLine() {
    var entry =
        new TranscriptEntry(
            OPEN, Direction.FROM_GATEWAY, 200, List.of("4", "a|b", "c\\d", "e\nf", "\u00e9", ""));

    assertThat(entry.line())
        .isEqualTo("2026-11-20T14:30:01.000123Z < 200 4|a\\|b|c\\\\d|e\\nf|\\xE9||");
  }

  @Test
  void comesBackFromItsLineWhateverItsFieldsHold() {
    var seed = Long.getLong("openbell.seed", 20261122L);
    System.out.println("openbell.seed=" + seed);
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var fields = IntStream.range(0, random.nextInt(12)).mapToObj(_ -> latin1(random)).toList();
      var direction = random.nextBoolean() ? Direction.TO_GATEWAY : Direction.FROM_GATEWAY;
      var entry = new TranscriptEntry(OPEN, direction, random.nextInt(201), fields);

      assertThat(entry.line()).doesNotContain("\n");
      assertThat(TranscriptEntry.parse(entry.line())).contains(entry);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# 3 messages before this one were not recorded",
        "2026-11-20T14:30:01Z < 200 4|12|20",
        "2026-11-20T14:30:01Z < 200 4|12|\\",
        "2026-11-20T14:30:01Z < 200 4|\\x1",
        "2026-11-20T14:30:01Z < 200 4|\\xZZ|",
        "2026-11-20T14:30:01Z ? 200 4|",
        "2026-11-20T14:30:01Z < many 4|",
        "yesterday < 200 4|",
      })
  void isEmptyForWhatIsNoWholeMessage(String line) {
    assertThat(TranscriptEntry.parse(line)).isEmpty();
  }

  private static String latin1(Random random) {
    var text = new StringBuilder();
    for (var i = random.nextInt(20); i > 0; i--) {
      text.append((char) (1 + random.nextInt(255)));
    }
    return text.toString();
  }
}
