package org.openbell.auditor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.invariant.Invariants;
import org.openbell.auditor.invariant.Violation;

class StandingTest {
  private static final Violation LOST = violation("a");
  private static final Violation OTHER = violation("b");

  private final Standing standing = new Standing(Duration.ofSeconds(10));

  private static Violation violation(String subject) {
    var rule = Invariants.all().getFirst().rule();
    return new Violation(rule, at("10:00:00"), subject, "what", "evidence");
  }

  @Test
  void oneLookIsNotEnough() {
    assertThat(standing.look(List.of(LOST), at("10:00:00"))).isEmpty();
  }

  @Test
  void whatStandsForTenSecondsIsFoundOnce() {
    standing.look(List.of(LOST), at("10:00:00"));

    assertThat(standing.look(List.of(LOST), at("10:00:09"))).isEmpty();
    assertThat(standing.look(List.of(LOST), at("10:00:10"))).containsExactly(LOST);
    assertThat(standing.look(List.of(LOST), at("10:00:20"))).isEmpty();
    assertThat(standing.found()).containsExactly(LOST);
  }

  @Test
  void whatWasGoneInBetweenBeginsAnew() {
    standing.look(List.of(LOST), at("10:00:00"));
    standing.look(List.of(OTHER), at("10:00:05"));

    assertThat(standing.look(List.of(LOST), at("10:00:10"))).isEmpty();
  }

  @Test
  void whatStoodIsRemembered() {
    standing.look(List.of(LOST), at("10:00:00"));
    standing.look(List.of(LOST), at("10:00:10"));
    standing.look(List.of(), at("10:00:20"));

    assertThat(standing.found()).containsExactly(LOST);
  }

  @Test
  void aNewDayBeginsWithNothing() {
    standing.look(List.of(LOST), at("10:00:00"));
    standing.look(List.of(LOST), at("10:00:10"));

    standing.newDay();

    assertThat(standing.found()).isEmpty();
  }
}
