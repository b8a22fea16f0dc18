package org.openbell.order.inbound;

import java.util.Set;
import org.openbell.kit.json.JsonBody;

/// Reads `{"by":"anna","words":"...","causes":["DISCREPANCY:WULF"]}`. Whoever stops may leave out
/// all of it; whoever lets trading go on may not.
record StopBody(String by, String words, Set<String> causes) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_WORDS = 500;
  private static final int MOST_CAUSES = 50;
  private static final String SOMEBODY = "operator";
  private static final String EXPECTED =
      "expected {\"by\":\"your name\",\"words\":\"why\",\"causes\":[\"as in GET /trading\"]}";

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static StopBody toStop(String body) {
    JsonBody said = JsonBody.parseOrEmpty(body, EXPECTED);
    String by = said.text("by", LONGEST_NAME);
    return new StopBody(by.isBlank() ? SOMEBODY : by, said.text("words", LONGEST_WORDS), Set.of());
  }

  /// The same; who and why have to be said.
  static StopBody toAct(String body) {
    JsonBody said = JsonBody.parse(body, EXPECTED);
    String by = said.text("by", LONGEST_NAME);
    String words = said.text("words", LONGEST_WORDS);
    if (by.isBlank() || words.isBlank()) {
      throw said.wrong("it has to be said who does this and why");
    }
    return new StopBody(by, words, said.names("causes", MOST_CAUSES));
  }
}
