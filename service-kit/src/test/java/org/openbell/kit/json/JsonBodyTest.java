package org.openbell.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
  private static final String EXPECTED = "expected {\"by\":\"your name\"}";

  @Test
  void readsTextsAndNamesAndTakesWhatIsLeftOutForNothing() {
    var body = JsonBody.parse("{\"by\":\" anna \",\"causes\":[\"B\",\"A\",\"B\"]}", EXPECTED);

    assertThat(body.text("by", 4 + 2)).isEqualTo("anna");
    assertThat(body.names("causes", 3)).containsExactly("B", "A");
    assertThat(body.text("words", 9)).isEmpty();
    assertThat(body.names("other", 9)).isEmpty();
  }

  @Test
  void noBodyIsAnEmptyOneOnlyWhereThatIsSaid() {
    assertThat(JsonBody.parseOrEmpty(null, EXPECTED).text("by", 9)).isEmpty();
    assertThat(JsonBody.parseOrEmpty(" ", EXPECTED).text("by", 9)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonBody.parse(null, EXPECTED))
        .withMessage("the body is not a JSON object: " + EXPECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"by\":7} | 'by' must be a text of at most 5 characters",
        "{\"by\":\"longer\"} | 'by' must be a text of at most 5 characters",
        "{\"by\":\"anna\",\"causes\":\"A\"} | 'causes' must be a list of at most 2 names",
        "{\"by\":\"anna\",\"causes\":[1,2,3]} | 'causes' must be a list of at most 2 names",
        "{\"by\":\"anna\" | the body is not JSON",
        "[1] | the body is not a JSON object"
      })
  void saysWhatIsWrongAndWhatWasExpected(String sent, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> {
              var body = JsonBody.parse(sent, EXPECTED);
              var unused = body.text("by", 5) + body.names("causes", 2);
            })
        .withMessage(words + ": " + EXPECTED);
  }
}
