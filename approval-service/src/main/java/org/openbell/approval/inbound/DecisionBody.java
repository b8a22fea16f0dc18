package org.openbell.approval.inbound;

import java.util.Optional;
import org.openbell.kit.json.JsonBody;

/// Reads `{"decision":"APPROVE","planHash":"9f2c...","words":"go","by":"anna"}`. A no may leave
/// the hash out; `by` is for those who hold a token and may be left out too.
record DecisionBody(boolean isYes, Optional<String> plan, String by, String words) {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_WORDS = 500;
  private static final String EXPECTED =
      "expected {\"decision\":\"APPROVE\" or \"REFUSE\",\"planHash\":\"as"
          + " shown\",\"words\":\"...\"}";

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static DecisionBody parse(String body) {
    JsonBody said = JsonBody.parse(body, EXPECTED);
    String decision = said.text("decision", LONGEST_NAME);
    boolean isYes =
        switch (decision) {
          case "APPROVE" -> true;
          case "REFUSE" -> false;
          default -> throw said.wrong("'" + decision + "' is not a decision");
        };
    String plan = said.text("planHash", LONGEST_NAME);
    if (isYes && plan.isBlank()) {
      throw said.wrong("'planHash' is missing: a yes is said to what was shown");
    }
    return new DecisionBody(
        isYes,
        Optional.of(plan).filter(hash -> !hash.isBlank()),
        said.text("by", LONGEST_NAME),
        said.text("words", LONGEST_WORDS));
  }
}
