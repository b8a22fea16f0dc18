package org.openbell.order.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.at;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CausesTest {
  private static Cause cause(CauseKind kind, String subject) {
    return new Cause(kind, subject, "anna", "because", at("09:21:00"));
  }

  private static Causes some(int many, CauseKind kind) {
    return IntStream.range(0, many)
        .mapToObj(i -> cause(kind, "S" + i))
        .reduce(Causes.NONE, Causes::and, Causes::and);
  }

  @Test
  void nothingThatStandsIsActive() {
    assertThat(Causes.NONE.state()).isEqualTo(TradingState.ACTIVE);
    assertThat(TradingState.ACTIVE.letsEntriesOut()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyCauseStopsEntries(CauseKind kind) {
    TradingState state = Causes.NONE.and(cause(kind, "")).state();

    assertThat(state).isEqualTo(kind.state());
    assertThat(state.letsEntriesOut()).isFalse();
    assertThat(kind.words()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "DISCREPANCY, HALTED_BY_HAND, HALTED",
    "FORGED_ROW, DISCREPANCY, HALTED",
    "DISCREPANCY, CLOCK_SKEW, REDUCING"
  })
  void theWorseOneWins(CauseKind one, CauseKind other, TradingState state) {
    assertThat(Causes.NONE.and(cause(one, "")).and(cause(other, "")).state()).isEqualTo(state);
  }

  @Test
  void theSameCauseStandsOnceWithItsFirstWords() {
    Cause first = new Cause(CauseKind.DISCREPANCY, "WULF", "anna", "5 less", at("09:21:00"));
    Cause again = new Cause(CauseKind.DISCREPANCY, "WULF", "bert", "6 less", at("09:22:00"));

    assertThat(Causes.NONE.and(first).and(again).all()).containsExactly(first);
  }

  @Test
  void aCauseIsClearedByItsNameAndNoOther() {
    Causes two =
        Causes.NONE
            .and(cause(CauseKind.DISCREPANCY, "WULF"))
            .and(cause(CauseKind.DISCREPANCY, "RCAT"));

    assertThat(two.without(Set.of("DISCREPANCY:WULF", "HALTED_BY_HAND")).names())
        .containsExactly("DISCREPANCY:RCAT");
    assertThat(two.without(Set.of("DISCREPANCY"))).isEqualTo(two);
  }

  @Test
  void thereIsRoomForAHaltWhateverStandsAlready() {
    Causes full = some(Causes.MOST, CauseKind.DISCREPANCY);

    Causes more = full.and(cause(CauseKind.DISCREPANCY, "LAST"));
    Causes halted = full.and(cause(CauseKind.HALTED_BY_HAND, ""));

    assertThat(more).isEqualTo(full);
    assertThat(halted.all()).hasSize(Causes.MOST);
    assertThat(halted.state()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void wordsAreCutToWhatAnybodyReads() {
    Cause wordy =
        new Cause(CauseKind.DISCREPANCY, "W\nF", "anna", "x".repeat(2000), at("09:21:00"));

    assertThat(wordy.words()).hasSize(500);
    assertThat(wordy.name()).isEqualTo("DISCREPANCY:W F");
    assertThat(new Cause(CauseKind.CLOCK_SKEW, "", "x", " ", at("09:21:00")).words())
        .isEqualTo("the clocks disagree");
  }
}
