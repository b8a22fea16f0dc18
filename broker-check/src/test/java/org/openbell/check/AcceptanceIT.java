package org.openbell.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The adapter that trades, on the simulator, at three hours of a session.
class AcceptanceIT {
  @Test
  void passesInTheMorningWhatTheMorningAllows() throws Exception {
    var verdicts = World.verdictsAt(World.MORNING);

    assertThat(World.failed(verdicts)).isEmpty();
    assertThat(World.numbersOf(verdicts, Verdict.NotTried.class))
        .containsExactly(21, 22, 23, 24, 25, 26, 27, 31);
  }

  @Test
  void passesAfterTheLastMinuteForTheOpen() throws Exception {
    var verdicts = World.verdictsAt(World.AFTER_THE_CUTOFF);

    assertThat(World.failed(verdicts)).isEmpty();
    assertThat(World.numbersOf(verdicts, Verdict.NotTried.class))
        .containsExactly(21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  }

  @Test
  void passesInTheSessionWhatTheSessionAllows() throws Exception {
    var verdicts = World.verdictsAt(World.SESSION);

    assertThat(World.failed(verdicts)).isEmpty();
    assertThat(World.numbersOf(verdicts, Verdict.NotTried.class)).containsExactly(28, 29, 30);
  }
}
