package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;
import org.openbell.system.stack.Ending;
import org.openbell.system.stack.PlayedStack;

/// One whole accelerated day of the real thing, started, watched and stopped as a user does.
class WholeDayIT implements LifeOfATrade, OtherPaths, EndStateAudit, EnvelopeFacts {
  private static final Duration PROTECTED_WITHIN = Duration.ofSeconds(5);

  private static RecordedDay day;
  private static Ending ending;

  @BeforeAll
  static void playTheDay() throws Exception {
    try (var stack = PlayedStack.start("whole-day", Seed.chosen())) {
      stack.awaitEndOfDay();
      day = RecordedDay.of(stack, PROTECTED_WITHIN);
      ending = stack.terminate();
    }
  }

  @Override
  public RecordedDay day() {
    return day;
  }

  @ParameterizedTest
  @EnumSource
  void theAuditorFindsAMistakeThatIsPlanted(PlantedMistake mistake) {
    var spoiled = mistake.plantedIn(day);

    assertThat(mistake.breaks().violations(spoiled)).as(mistake.name()).isNotEmpty();
  }

  @Test
  void tellsNothingTwice() {
    assertThat(day.told().stream().map(Told::id)).doesNotHaveDuplicates();
  }

  @Test
  void endsByTheSignalAndLeavesNoProcessBehind() {
    // 128 + 15, as every shell reports an end by SIGTERM.
    assertThat(ending.exitCode()).isEqualTo(143);
    assertThat(ending.left()).isEmpty();
  }
}
