package org.openbell.approval.inbound;

import java.util.List;
import java.util.Set;
import org.openbell.kit.json.JsonBody;

/// Reads `{"words":"why","causes":["ALL"],"preview":"9f2c...","account":"4567","by":"anna"}`; each
/// act needs some of it, and a stop needs nothing.
record ActBody(String words, Set<String> causes, String preview, String account, String by) {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_WORDS = 500;
  private static final int MOST_CAUSES = 50;
  private static final String EXPECTED =
      "expected {\"words\":\"why\"}, to resume also \"causes\":[\"ALL\"], to flatten \"preview\","
          + " to arm \"account\"";

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static ActBody parse(String body) {
    JsonBody said = JsonBody.parseOrEmpty(body, EXPECTED);
    return new ActBody(
        said.text("words", LONGEST_WORDS),
        said.names("causes", MOST_CAUSES),
        said.text("preview", LONGEST_NAME),
        said.text("account", LONGEST_NAME),
        said.text("by", LONGEST_NAME));
  }

  ActBody withWords() {
    if (words.isBlank()) {
      throw new IllegalArgumentException("it has to be said why: " + EXPECTED);
    }
    return this;
  }

  List<String> causeList() {
    return List.copyOf(causes);
  }
}
