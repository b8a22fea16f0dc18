package org.openbell.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 35, 100, 10_000_000_000_000_000L})
  void readBackTheCountTheyPrint(long count) {
    assertThat(Shares.parse(Shares.of(count).toString())).isEqualTo(new Shares(count));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, shares below zero: -1",
    "10000000000000001, shares above 10000000000000000: 10000000000000001",
    "9223372036854775808, not a whole number of shares: '9223372036854775808'",
    "35.5, not a whole number of shares: '35.5'"
  })
  void nameTheCountTheyRefuse(String text, String message) {
    assertThatThrownBy(() -> Shares.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void areNotSoldTwice() {
    assertThatThrownBy(() -> Shares.of(35).minus(Shares.of(36)))
        .hasMessage("shares below zero: -1");
  }

  @Test
  void leaveNothingWhenTheOtherClaimIsLarger() {
    assertThat(Shares.of(35).minusOrZero(Shares.of(36))).isEqualTo(Shares.ZERO);
    assertThat(Shares.of(35).minusOrZero(Shares.of(30))).isEqualTo(Shares.of(5));
  }

  @Test
  void addUpToMoreThanThereAreOnlyByMistake() {
    var most = Shares.of(10_000_000_000_000_000L);

    assertThatThrownBy(() -> most.plus(Shares.of(1)))
        .hasMessage("shares above 10000000000000000: 10000000000000001");
  }
}
