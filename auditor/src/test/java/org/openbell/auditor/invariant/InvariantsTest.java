package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Subject;

class InvariantsTest {
  @Test
  void areNumberedFromOne() {
    assertThat(Invariants.all().stream().map(invariant -> invariant.rule().number()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
  }

  @Test
  void nothingHappenedIsRightWhenSomebodySaysSo() {
    var verdict = Story.day().judged();

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.unjudged()).isEmpty();
  }

  @Test
  void nothingIsSaidToBeRightWhenNobodyVouchesForAnything() {
    var verdict = Story.day().notKnowing(Subject.values()).judged();

    for (var invariant : Invariants.all()) {
      assertThat(verdict.isJudged(invariant.rule().number())).as(invariant.rule().id()).isFalse();
    }
  }
}
