package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.WULF;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.SealedRow;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Written;

class EventContinuityTest {
  private static Written written(long position, String id) {
    return new Written("order-service", position, "order.events.v1", "WULF", id, at("09:20:00"));
  }

  private static Told told(long position, String id) {
    return new Told(
        "order.events.v1",
        position,
        "WULF",
        "OrderSent",
        id,
        "",
        "order-service",
        "build",
        WULF,
        at("09:20:00"),
        at("09:20:00"));
  }

  @Test
  void whatWasWrittenIsToldInItsOrder() {
    var story = day().with(written(1, "a"), written(2, "b"), told(0, "a"), told(1, "b"));

    assertThat(story.violations(23)).isEmpty();
  }

  @Test
  void toldAgainIsNothingNew() {
    var story =
        day().with(written(1, "a"), written(2, "b"), told(0, "a"), told(1, "b"), told(2, "a"));

    assertThat(story.violations(23)).isEmpty();
  }

  @Test
  void neverToldIsWrong() {
    assertThat(day().with(written(1, "a"), written(2, "b"), told(0, "a")).violations(23))
        .hasSize(1);
  }

  @Test
  void whileItIsBeingToldItIsRight() {
    assertThat(day().with(written(1, "a")).until("09:20:05").violations(23)).isEmpty();
  }

  @Test
  void toldInAnotherOrderIsWrong() {
    var story = day().with(written(1, "a"), written(2, "b"), told(1, "a"), told(0, "b"));

    assertThat(story.violations(23)).hasSize(1);
  }

  @Test
  void ordersOfDifferentKeysDoNotMatter() {
    var other = new Written("order-service", 2, "order.events.v1", "RCAT", "b", at("09:20:00"));

    assertThat(day().with(written(1, "a"), other, told(1, "a"), told(0, "b")).violations(23))
        .isEmpty();
  }

  @Test
  void toldByNobodyIsWrong() {
    assertThat(day().with(written(1, "a"), told(0, "a"), told(1, "forged")).violations(23))
        .hasSize(1);
  }

  @Test
  void aBrokenSealIsWrong() {
    assertThat(day().with(new SealedRow("fill", "0001.aa.01", false)).violations(23)).hasSize(1);
    assertThat(day().with(new SealedRow("fill", "0001.aa.01", true)).violations(23)).isEmpty();
  }

  @Test
  void saysWhenSealsAreNotKnown() {
    assertThat(day().notKnowing(Subject.SEALS).judged().isJudged(23)).isFalse();
  }
}
