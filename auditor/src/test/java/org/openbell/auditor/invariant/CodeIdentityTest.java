package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.intent;
import static org.openbell.auditor.fact.Side.BUY;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.ReleaseSeen;

class CodeIdentityTest {
  private static ReleaseSeen answered(String service, String build) {
    return new ReleaseSeen(at("08:00:00"), service, build, false);
  }

  private static ReleaseSeen armed(String build) {
    return new ReleaseSeen(at("08:00:05"), "order-service", build, true);
  }

  @Test
  void oneBuildEverywhereIsRight() {
    var story =
        day()
            .with(answered("exit-service", "build"), armed("build"))
            .with(intent(ENTRY, 1, BUY, 100, "09:20:00"));

    assertThat(story.violations(22)).isEmpty();
  }

  @Test
  void armedWithAnOldServiceIsWrong() {
    assertThat(day().with(answered("exit-service", "old"), armed("build")).violations(22))
        .hasSize(1);
  }

  @Test
  void anOrderOfAnotherBuildIsWrong() {
    assertThat(day().with(armed("new"), intent(ENTRY, 1, BUY, 100, "09:20:00")).violations(22))
        .hasSize(1);
  }

  @Test
  void anOrderOnADayThatWasNeverArmedIsWrong() {
    assertThat(day().with(intent(ENTRY, 1, BUY, 100, "09:20:00")).violations(22)).hasSize(1);
  }
}
