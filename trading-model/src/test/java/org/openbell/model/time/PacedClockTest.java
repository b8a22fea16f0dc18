package org.openbell.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.Seed;

class PacedClockTest {

  private static final String DAY =
      "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*360,2025-10-29T13:00:00Z*60";

  /// The machine's clock, moved by hand.
  private static final class Machine implements InstantSource {
    private Instant now;

    private Machine(String now) {
      this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
      return now;
    }

    private void pass(Duration time) {
      now = now.plus(time);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T07:00:00Z, 2025-10-29T12:00:00Z", // not started: stands still
    "2026-11-22T08:00:00Z, 2025-10-29T12:00:00Z",
    "2026-11-22T08:00:05Z, 2025-10-29T12:30:00Z", // 5 s at 360
    "2026-11-22T08:00:10Z, 2025-10-29T13:00:00Z", // first leg over
    "2026-11-22T08:01:10Z, 2025-10-29T14:00:00Z", // 60 s at 60
    "2026-11-22T09:00:10Z, 2025-11-01T01:00:00Z"
  })
  void runsEachLegAtItsOwnSpeed(String machine, String exchange) {
    var clock = PacedClock.parse(DAY, new Machine(machine));

    assertThat(clock.instant()).isEqualTo(Instant.parse(exchange));
  }

  @Test
  void agreesWithTheMachineWhenReal() {
    var machine = new Machine("2026-11-22T08:00:00.123456789Z");
    var clock = PacedClock.parse("real", machine);

    assertThat(clock.isReal()).isTrue();
    assertThat(clock.instant()).isEqualTo(machine.instant());
    assertThat(clock.realTimeUntil(machine.instant().plusSeconds(7)))
        .isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"real", DAY, "2026-11-22T08:00:00.5Z=2025-10-29T12:00:00Z*1"})
  void readsBackTheTextItPrints(String text) {
    assertThat(PacedClock.parse(text, InstantSource.system()))
        .hasToString(text.replace(".5Z", ".500Z"));
  }

  @Test
  void agreesWithEveryOtherProcessGivenTheSameText() {
    var random = Seed.randomFor("PacedClockTest");
    var machine = new Machine("2026-11-22T07:59:59Z");
    var one = PacedClock.parse(DAY, machine);
    var other = PacedClock.parse(one.toString(), machine);

    for (int i = 0; i < 1_000; i++) {
      machine.pass(Duration.ofNanos(random.nextLong(200_000_000L)));
      assertThat(other.instant()).isEqualTo(one.instant());
    }
  }

  @Test
  void neverRunsBackward() {
    var random = Seed.randomFor("PacedClockTest");
    var machine = new Machine("2026-11-22T07:59:59Z");
    var clock = threeUnevenLegs(machine);
    var last = clock.instant();

    for (int i = 0; i < 5_000; i++) {
      machine.pass(Duration.ofNanos(random.nextLong(5_000_000L)));
      var now = clock.instant();
      assertThat(now).isAfterOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void hasReachedTheMomentThatItWasWaitedFor() {
    var random = Seed.randomFor("PacedClockTest");
    for (int i = 0; i < 5_000; i++) {
      var machine = new Machine("2026-11-22T07:59:59Z");
      var clock = threeUnevenLegs(machine);
      machine.pass(Duration.ofNanos(random.nextLong(15_000_000_000L)));
      var wanted = clock.instant().plusNanos(random.nextLong(3_600_000_000_000L));

      machine.pass(clock.realTimeUntil(wanted));

      assertThat(Duration.between(wanted, clock.instant()))
          .isBetween(Duration.ZERO, Duration.ofNanos(3_000));
    }
  }

  @Test
  void doesNotWaitForWhatHasPassed() {
    var clock = PacedClock.parse(DAY, new Machine("2026-11-22T08:00:10Z"));

    assertThat(clock.realTimeUntil(Instant.parse("2025-10-29T13:00:00Z"))).isZero();
    assertThat(clock.realTimeUntil(Instant.parse("2025-10-29T12:00:00Z"))).isZero();
  }

  @Test
  void countsTheTimeUntilItStarts() {
    var clock = PacedClock.parse(DAY, new Machine("2026-11-22T07:59:57Z"));

    assertThat(clock.realTimeUntil(Instant.parse("2025-10-29T13:01:00Z")))
        .isEqualTo(Duration.ofSeconds(3 + 10 + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''",
        "fast",
        "2026-11-22T08:00:00Z",
        "2026-11-22T08:00:00Z=",
        "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z",
        "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*0",
        "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*10001",
        "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*-1",
        "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*2,2025-10-29T12:00:00Z*3"
      })
  void quotesTheTextItCannotRead(String text) {
    assertThatThrownBy(() -> PacedClock.parse(text, InstantSource.system()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "clock '" + text + "' is neither 'real' nor REAL_START=EXCHANGE_TIME*SPEED,...: ");
  }

  private static PacedClock threeUnevenLegs(InstantSource machine) {
    return PacedClock.paced(
        machine,
        Instant.parse("2026-11-22T08:00:00Z"),
        List.of(
            new PacedClock.Leg(Instant.parse("2025-10-29T12:00:00.000000001Z"), 367),
            new PacedClock.Leg(Instant.parse("2025-10-29T12:20:00.000000005Z"), 1),
            new PacedClock.Leg(Instant.parse("2025-10-29T12:20:02Z"), 997)));
  }
}
