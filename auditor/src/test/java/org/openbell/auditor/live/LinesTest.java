package org.openbell.auditor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.invariant.Invariants;
import org.openbell.auditor.invariant.Unjudged;
import org.openbell.auditor.invariant.Violation;

class LinesTest {
  private static Watch.State state(long looks, List<Violation> found, List<Unjudged> unjudged) {
    return new Watch.State(
        looks, Optional.of(at("16:00:00")), "2025-10-29", "not yet", found, List.of(), unjudged);
  }

  @Test
  void saysThatNothingIsWrongAndHowMuchWasLookedAt() {
    var audit = Invariants.all().get(27).rule();
    var lacking = List.of(new Unjudged(audit, "no log"), new Unjudged(audit, "no acts"));

    assertThat(Lines.of(state(41, List.of(), lacking), 29))
        .isEqualTo(
            "The auditor found nothing wrong: 28 of 29 invariants judged wholly, in 41 looks.");
  }

  @Test
  void namesWhatIsWrong() {
    var rule = Invariants.all().getFirst().rule();
    var found = new Violation(rule, at("10:00:00"), "20251029-WULF", "1 more sold", "");

    assertThat(Lines.of(state(2, List.of(found), List.of()), 29))
        .isEqualTo(
            "The auditor found 1 violations (29 of 29 invariants judged wholly, in 2 looks):"
                + " INV-1 20251029-WULF: 1 more sold");
  }

  @Test
  void neverCallsADayGoodThatItHasNotSeen() {
    assertThat(Lines.of(state(0, List.of(), List.of()), 29))
        .isEqualTo("The auditor has not judged this day: not yet");
  }
}
