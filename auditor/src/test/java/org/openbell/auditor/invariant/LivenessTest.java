package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.WULF;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.intent;
import static org.openbell.auditor.Story.step;
import static org.openbell.auditor.fact.Side.BUY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Errand;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Outage;

class LivenessTest {
  private static Intent unconfirmed(Intent.Step... after) {
    var written = intent(ENTRY, 1, BUY, 100, "09:20:00");
    var steps = new ArrayList<>(List.of(step(Intent.State.UNCONFIRMED, "09:21:00")));
    steps.addAll(List.of(after));
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
        steps);
  }

  @Test
  void anAnswerWithinTwoMinutesIsRight() {
    var answered = unconfirmed(step(Intent.State.WORKING, "09:23:00"));
    var late = unconfirmed(step(Intent.State.WORKING, "09:23:01"));

    assertThat(day().with(answered).violations(27)).isEmpty();
    assertThat(day().with(late).violations(27)).hasSize(1);
  }

  @Test
  void theTwoMinutesBeginWhenTheLinkIsBack() {
    var answered = unconfirmed(step(Intent.State.WORKING, "09:27:00"));
    var late = unconfirmed(step(Intent.State.WORKING, "09:27:01"));

    assertThat(away().with(answered).violations(27)).isEmpty();
    assertThat(away().with(late).violations(27)).hasSize(1);
  }

  private static Story away() {
    return day().away(Outage.Part.GATEWAY_LINK, "09:20:30", "09:25:00");
  }

  @Test
  void noAnswerAtAllIsWrong() {
    assertThat(day().with(unconfirmed()).violations(27)).hasSize(1);
  }

  private static Errand errand(String settled) {
    return new Errand(
        "id",
        WULF,
        "ClosePosition",
        at("15:45:00"),
        at("15:50:00"),
        settled.isEmpty() ? Optional.empty() : Optional.of(at(settled)));
  }

  @Test
  void whatIsAskedForEndsByItsDeadline() {
    assertThat(day().with(errand("15:50:00")).violations(27)).isEmpty();
    assertThat(day().with(errand("15:50:06")).violations(27)).hasSize(1);
    assertThat(day().with(errand("")).violations(27)).hasSize(1);
    assertThat(day().with(errand("")).until("15:49:00").violations(27)).isEmpty();
  }
}
