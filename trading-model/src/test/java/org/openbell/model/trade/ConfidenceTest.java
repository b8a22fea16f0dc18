package org.openbell.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.7", "0.8123", "1"})
  void readsBackWhatItPrints(String text) {
    assertThat(Confidence.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"0.69999, 0.6999", "0.7000000001, 0.7", "0.99999, 0.9999", "0.80004, 0.8"})
  void neverIsMoreSureThanTheModel(String said, String kept) {
    assertThat(Confidence.parse(said)).isEqualTo(Confidence.parse(kept));
  }

  @Test
  void tellsTheThresholdFromWhatIsAboveIt() {
    var threshold = Confidence.parse("0.8");

    assertThat(threshold.isAtLeast(threshold)).isTrue();
    assertThat(threshold.isAbove(threshold)).isFalse();
    assertThat(Confidence.parse("0.8001").isAbove(threshold)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0001, confidence outside 0..1: 1.0001",
    "-0.1, confidence outside 0..1: -0.1",
    "1E+999999999, confidence outside 0..1: 1E+999999999",
    "1E-999999999, confidence with more than 40 decimals: 1E-999999999",
    "NaN, confidence is not a number: 'NaN'",
    "high, confidence is not a number: 'high'"
  })
  void namesTheConfidenceItRefuses(String text, String message) {
    assertThatThrownBy(() -> Confidence.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
