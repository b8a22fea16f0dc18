package org.openbell.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.time.Timers.Timer;

class VirtualTimeTest {
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");

  private final VirtualTime time = new VirtualTime(OPEN);
  private final List<String> ran = new ArrayList<>();

  @Test
  void runsWhatFallsDueOnTheWayInTheOrderOfItsMoments() {
    // Given
    at(3, "third");
    at(1, "first");
    at(2, "second");
    at(9, "too late");
    // When
    time.advanceBy(Duration.ofSeconds(5));
    // Then
    assertThat(ran).containsExactly("first at +1", "second at +2", "third at +3");
    assertThat(time.instant()).isEqualTo(OPEN.plusSeconds(5));
  }

  @Test
  void runsWhatIsDueAtTheSameMomentInTheOrderItWasAsked() {
    // Given
    at(1, "a");
    at(1, "b");
    // When
    time.advanceBy(Duration.ofSeconds(1));
    // Then
    assertThat(ran).containsExactly("a at +1", "b at +1");
  }

  @Test
  void runsWorkThatWorkAskedForWhenItFallsDueToo() {
    // Given
    time.at(OPEN.plusSeconds(1), () -> at(2, "asked for on the way"));
    // When
    time.advanceBy(Duration.ofSeconds(5));
    // Then
    assertThat(ran).containsExactly("asked for on the way at +2");
  }

  @Test
  void runsWhatIsOverdueAtTheNextAdvanceEvenToNow() {
    // Given
    at(-60, "overdue");
    // When
    time.advanceTo(OPEN);
    // Then
    assertThat(ran).containsExactly("overdue at +0");
  }

  @Test
  void forgetsWhatWasCanceled() {
    // Given
    Timer timer = at(1, "canceled");
    timer.cancel();
    // When
    time.advanceBy(Duration.ofSeconds(5));
    // Then
    assertThat(ran).isEmpty();
  }

  @Test
  void neverGoesBack() {
    assertThatThrownBy(() -> time.advanceTo(OPEN.minusSeconds(1)))
        .hasMessage("it is 2025-10-29T13:30:00Z already, not 2025-10-29T13:29:59Z");
  }

  private Timer at(long seconds, String name) {
    return time.at(
        OPEN.plusSeconds(seconds),
        () -> ran.add(name + " at +" + Duration.between(OPEN, time.instant()).toSeconds()));
  }
}
