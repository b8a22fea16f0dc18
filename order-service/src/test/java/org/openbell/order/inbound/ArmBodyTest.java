package org.openbell.order.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmBodyTest {
  @Test
  void saysWhichAccountWhoAndWhy() {
    assertThat(ArmBody.parse("{\"account\":\"4321\",\"by\":\" anna \",\"words\":\"go\"}"))
        .isEqualTo(new ArmBody("4321", "anna", "go"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "go",
        "[]",
        "{}",
        "{\"account\":4321,\"by\":\"anna\",\"words\":\"go\"}",
        "{\"account\":\"U7654321\",\"by\":\"anna\",\"words\":\"go\"}",
        "{\"account\":\"4321\",\"by\":\"\",\"words\":\"go\"}",
        "{\"account\":\"4321\",\"by\":\"anna\"}"
      })
  void refusesAnythingLessAndSaysWhatIsExpected(String body) {
    assertThatThrownBy(() -> ArmBody.parse(body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected {\"account\":\"its last four characters\"");
  }
}
