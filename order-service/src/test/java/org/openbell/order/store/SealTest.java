package org.openbell.order.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  private static final LocalDate DATE = LocalDate.of(2025, 10, 29);
  private static final Instant AT = Instant.parse("2025-10-29T13:30:00.123456Z");

  @TempDir private Path folder;
  private final List<String> forged = new ArrayList<>();

  private Sealer sealer(SealKey key) {
    return new Sealer(key, (row, _) -> forged.add(row));
  }

  private Path file() {
    return folder.resolve("deeper").resolve("seal-key");
  }

  @Test
  void aKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
    SealKey made = SealKey.create(file(), Optional.empty());
    SealKey again = SealKey.create(file(), Optional.empty());

    assertThat(SealKey.read(file()).orElseThrow().secret()).isEqualTo(made.secret());
    assertThat(again.secret()).isEqualTo(made.secret());
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void aBrokenKeyIsSaidAndNotReplaced() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "beef\n");

    assertThatThrownBy(() -> SealKey.read(file()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file().toString());
  }

  @Test
  void aSealFitsWhatWasSealedAndNothingElse() throws IOException {
    Sealer sealer = sealer(SealKey.create(file(), Optional.empty()));
    String seal = sealer.seal("fill", "e.1", 131L, new BigDecimal("15.190"), AT, null);

    assertThat(sealer.fits(seal, DATE, "fill", "e.1", 131L, new BigDecimal("15.19"), AT, null))
        .isTrue();
    assertThat(sealer.fits(seal, DATE, "fill", "e.1", 132L, new BigDecimal("15.19"), AT, null))
        .isFalse();
    assertThat(sealer.fits(seal, DATE, "trade", "e.1", 131L, new BigDecimal("15.19"), AT, null))
        .isFalse();
    assertThat(sealer.fits("", DATE, "fill", "e.1")).isFalse();
    assertThat(sealer.seal("fill", "a", "bc")).isNotEqualTo(sealer.seal("fill", "ab", "c"));
  }

  @Test
  void aSealOfAnotherKeyDoesNotFit() throws IOException {
    Sealer theirs = sealer(SealKey.create(folder.resolve("other"), Optional.empty()));
    Sealer ours = sealer(SealKey.create(file(), Optional.empty()));

    assertThat(ours.fits(theirs.seal("fill", "e.1"), DATE, "fill", "e.1")).isFalse();
  }

  @Test
  void rowsOfTheDayOnWhichTheKeyWasLostAreTakenUnproven() throws IOException {
    Sealer lost = sealer(SealKey.create(folder.resolve("other"), Optional.empty()));
    String seal = lost.seal("fill", "e.1");
    SealKey.create(file(), Sealer.keyIdOf(seal).map(id -> new SealKey.Unproven(id, DATE)));
    Sealer ours = sealer(SealKey.read(file()).orElseThrow());

    assertThat(ours.fits(seal, DATE, "fill", "e.1")).isTrue();
    assertThat(ours.fits(seal, DATE.plusDays(1), "fill", "e.1")).isFalse();
    assertThat(ours.fits("", DATE, "fill", "e.1")).isFalse();
  }
}
