package org.openbell.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final String NINE = "2025-10-29T13:00:00Z";

  @TempDir Path folder;
  private Instant now = START;

  @Test
  void standsUntilItIsToldToGo() throws Exception {
    // Given
    var clock = clock("standing " + NINE);
    now = START.plusSeconds(100);
    assertThat(clock.instant()).isEqualTo(NINE);

    // When
    tell(now + "=" + NINE + "*60");
    now = now.plusSeconds(2);

    // Then
    assertThat(clock.instant()).isEqualTo("2025-10-29T13:02:00Z");
  }

  @Test
  void takesAnotherPaceThatItIsToldLater() throws Exception {
    // Given
    var clock = clock(START + "=" + NINE + "*60");
    now = START.plusSeconds(10);
    assertThat(clock.instant()).isEqualTo("2025-10-29T13:10:00Z");

    // When
    tell(START + "=" + NINE + "*60,2025-10-29T13:12:00Z*1");
    now = START.plusSeconds(15);

    // Then
    assertThat(clock.instant()).isEqualTo("2025-10-29T13:12:03Z");
  }

  @Test
  void keepsItsPaceWhenTheFileIsGone() throws Exception {
    var clock = clock(START + "=" + NINE + "*60");
    Files.delete(file());
    now = START.plusSeconds(10);

    assertThat(clock.instant()).isEqualTo("2025-10-29T13:10:00Z");
  }

  @Test
  void doesNotBeginWithoutItsFile() {
    assertThatThrownBy(() -> new ClockFile(file(), () -> now))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot read the clock file");
  }

  private ClockFile clock(String text) throws Exception {
    tell(text);
    return new ClockFile(file(), () -> now);
  }

  private void tell(String text) throws Exception {
    Files.writeString(file(), text);
  }

  private Path file() {
    return folder.resolve("clock");
  }
}
