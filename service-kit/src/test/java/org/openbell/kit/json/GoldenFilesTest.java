package org.openbell.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.event.Envelope;

/// Pins the wire form of every event: a golden file that moves is a change for every reader.
///
/// A new event gets its file with `-Dopenbell.golden=write`; look at it before you commit it.
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private final EventJson json = new EventJson();

  @BeforeAll
  static void writeTheFilesIfAskedTo() throws IOException {
    if ("write".equals(System.getProperty("openbell.golden"))) {
      for (Envelope sample : EventSamples.all()) {
        Files.writeString(fileOf(sample), new EventJson().write(sample) + "\n");
      }
    }
  }

  static Stream<Envelope> samples() {
    return EventSamples.all().stream();
  }

  @Test
  void everyEventTypeHasOneSampleAndNothingElseHas() {
    assertThat(samples().map(Envelope::type))
        .containsExactlyInAnyOrderElementsOf(EventTypes.byName().keySet());
  }

  @Test
  void everyEventTypeHasOneFileAndNothingElseHas() throws IOException {
    List<String> expected =
        EventTypes.byName().keySet().stream().map(type -> type + ".json").toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesWhatTheGoldenFileSaysByteForByte(Envelope sample) throws IOException {
    assertThat(json.write(sample) + "\n").isEqualTo(Files.readString(fileOf(sample)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTheGoldenFileBackAsTheSample(Envelope sample) throws IOException {
    assertThat(json.read(Files.readString(fileOf(sample)))).isEqualTo(sample);
  }

  private static Path fileOf(Envelope sample) {
    return FOLDER.resolve(sample.type() + ".json");
  }
}
