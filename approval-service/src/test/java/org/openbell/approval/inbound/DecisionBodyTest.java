package org.openbell.approval.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionBodyTest {
  @Test
  void readsADecisionWithAndWithoutWords() {
    assertThat(DecisionBody.parse("{\"decision\":\"APPROVE\",\"planHash\":\"9f\"}"))
        .isEqualTo(new DecisionBody(true, Optional.of("9f"), "", ""));
    assertThat(DecisionBody.parse("{\"decision\":\"REFUSE\",\"by\":\" ben \",\"words\":\"no\"}"))
        .isEqualTo(new DecisionBody(false, Optional.empty(), "ben", "no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "approve | the body is not JSON",
        "[] | the body is not a JSON object",
        "~~ | the body is not a JSON object",
        "{} | '' is not a decision",
        "{\"decision\":\"APPROVE\"} | 'planHash' is missing",
        "{\"by\":\"anna\",\"decision\":\"MAYBE\"} | 'MAYBE' is not a decision",
        "{\"by\":7,\"decision\":\"REFUSE\"} | 'by' must be a text"
      })
  void saysPlainlyWhatIsWrong(String body, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionBody.parse(body))
        .withMessageStartingWith(words);
  }
}
