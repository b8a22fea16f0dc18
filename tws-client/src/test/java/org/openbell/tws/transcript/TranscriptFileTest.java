package org.openbell.tws.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.tws.transcript.TranscriptEntry.Direction;

class TranscriptFileTest {
  @TempDir private Path folder;

  @Test
  void neverGrowsBeyondItsFiles() throws IOException {
    var file = new TranscriptFile(folder.resolve("tws.log"), 1_024, 3);

    for (var i = 0; i < 500; i++) {
      file.record(entry(i));
    }
    file.close();

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("tws.log", "tws.log.1", "tws.log.2");
    for (var part : folder.toFile().listFiles()) {
      assertThat(part.length()).isBetween(1L, 1_024L);
    }
    assertThat(Files.readAllLines(folder.resolve("tws.log")).getLast())
        .isEqualTo(entry(499).line());
  }

  @Test
  void goesOnWhereTheConnectionBeforeItEnded() throws IOException {
    for (var i = 0; i < 2; i++) {
      var file = new TranscriptFile(folder.resolve("tws.log"), 1_024, 1);
      file.record(entry(i));
      file.close();
    }

    assertThat(Files.readAllLines(folder.resolve("tws.log")))
        .containsExactly(entry(0).line(), entry(1).line());
  }

  @Test
  void startsAnewWhenOneFileIsAllThereMayBe() throws IOException {
    var file = new TranscriptFile(folder.resolve("tws.log"), 100, 1);

    for (var i = 0; i < 5; i++) {
      file.record(entry(i));
    }
    file.close();

    assertThat(Files.readAllLines(folder.resolve("tws.log"))).containsExactly(entry(4).line());
  }

  private static TranscriptEntry entry(int orderId) {
    return new TranscriptEntry(
        Instant.EPOCH,
        Direction.FROM_GATEWAY,
        200,
        List.of("9", "1", "order " + (1_000 + orderId)));
  }
}
