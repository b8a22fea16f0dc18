package org.openbell.order.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.order.lease.Lease.Answer;
import org.openbell.order.lease.Lease.Held;
import org.openbell.order.lease.Lease.Lost;
import org.openbell.order.lease.Lease.Standby;

class LeaseTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long ASKED = 100 * SECOND;
  private static final long VALID = 110 * SECOND;
  private static final Lease STANDBY = new Standby("waiting");
  private static final Lease HELD = new Held(7, 105 * SECOND);
  private static final Lease LOST = new Lost(7, "gone");

  static Stream<Arguments> everyPair() {
    return Stream.of(
        Arguments.of(STANDBY, new Answer.Granted(8), new Held(8, VALID)),
        Arguments.of(STANDBY, new Answer.Renewed(), STANDBY),
        Arguments.of(STANDBY, new Answer.Another("b has it"), new Standby("b has it")),
        Arguments.of(STANDBY, new Answer.None("away"), new Standby("away")),
        Arguments.of(HELD, new Answer.Granted(8), new Lost(7, "epoch 8 was granted beside it")),
        Arguments.of(HELD, new Answer.Renewed(), new Held(7, VALID)),
        Arguments.of(HELD, new Answer.Another("b has it"), new Lost(7, "b has it")),
        Arguments.of(HELD, new Answer.None("away"), HELD),
        Arguments.of(LOST, new Answer.Granted(8), LOST),
        Arguments.of(LOST, new Answer.Renewed(), LOST),
        Arguments.of(LOST, new Answer.Another("b has it"), LOST),
        Arguments.of(LOST, new Answer.None("away"), LOST));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void knowsWhatEveryAnswerMeans(Lease before, Answer answer, Lease after) {
    assertThat(Lease.after(before, answer, ASKED, LeaseTerms.STANDARD)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"104, true", "105, false", "106, false"})
  void actsOnlyBeforeItsOwnEnd(long second, boolean may) {
    assertThat(Lease.mayAct(HELD, second * SECOND)).isEqualTo(may);
  }

  @Test
  void neverActsWithoutTheLease() {
    assertThat(Lease.mayAct(STANDBY, 0)).isFalse();
    assertThat(Lease.mayAct(LOST, 0)).isFalse();
  }

  @Test
  void countsOnWhenTheMonotonicClockWrapsAround() {
    long justBefore = Long.MAX_VALUE - 1;
    Lease held = Lease.after(STANDBY, new Answer.Granted(1), justBefore, LeaseTerms.STANDARD);

    assertThat(Lease.mayAct(held, justBefore + 9 * SECOND)).isTrue();
    assertThat(Lease.mayAct(held, justBefore + 11 * SECOND)).isFalse();
  }

  @Test
  void refusesTermsThatCannotBeKept() {
    assertThatThrownBy(
            () ->
                new LeaseTerms(
                    Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("renewed every PT10S");
  }
}
