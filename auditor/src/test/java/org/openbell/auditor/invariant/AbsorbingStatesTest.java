package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.intent;
import static org.openbell.auditor.Story.step;
import static org.openbell.auditor.fact.Side.BUY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.Intent;

class AbsorbingStatesTest {
  private static Intent went(Intent.Step... steps) {
    var written = intent(ENTRY, 1, BUY, 100, "09:20:00");
    return new Intent(
        written.name(),
        written.orderId(),
        written.symbol(),
        written.side(),
        written.shares(),
        written.limit(),
        written.writtenAt(),
        written.epoch(),
        written.build(),
        List.of(steps));
  }

  @Test
  void fromSentToFilledIsRight() {
    var story =
        day()
            .with(
                went(
                    step(Intent.State.SENT, "09:20:00"),
                    step(Intent.State.WORKING, "09:20:01"),
                    step(Intent.State.FILLED, "09:30:00")));

    assertThat(story.violations(19)).isEmpty();
  }

  @Test
  void whatIsOverDoesNotWorkAgain() {
    for (var over : Intent.State.values()) {
      var story = day().with(went(step(over, "09:20:00"), step(Intent.State.WORKING, "09:20:01")));

      assertThat(story.violations(19)).hasSize(over.isAbsorbing() ? 1 : 0);
    }
  }

  @Test
  void anExecutionLeadsOutOfEverything() {
    var found = new Intent.Step(at("09:30:00"), Intent.State.FILLED, "execution 0001.aa.01");

    assertThat(day().with(went(step(Intent.State.CANCELED, "09:20:00"), found)).violations(19))
        .isEmpty();
  }

  @Test
  void theSameAgainIsNoChange() {
    var story =
        day()
            .with(
                went(
                    step(Intent.State.CANCELED, "09:20:00"),
                    step(Intent.State.CANCELED, "09:20:01")));

    assertThat(story.violations(19)).isEmpty();
  }
}
