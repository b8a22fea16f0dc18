package org.openbell.approval.inbound;

import org.openbell.approval.approval.ApprovalInput;
import org.openbell.approval.approval.ApprovalInput.Approve;
import org.openbell.approval.approval.ApprovalInput.Refuse;
import org.openbell.kit.json.JsonBody;

/// Reads `{"decision":"APPROVE","by":"anna","words":"..."}`; `words` may be left out.
final class DecisionBody {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_WORDS = 500;
  private static final String EXPECTED =
      "expected {\"decision\":\"APPROVE\" or \"REFUSE\",\"by\":\"your name\",\"words\":\"...\"}";

  private DecisionBody() {}

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static ApprovalInput parse(String body) {
    JsonBody said = JsonBody.parse(body, EXPECTED);
    String by = said.text("by", LONGEST_NAME);
    if (by.isBlank()) {
      throw said.wrong("'by' is missing, and somebody has to decide");
    }
    String words = said.text("words", LONGEST_WORDS);
    String decision = said.text("decision", LONGEST_NAME);
    return switch (decision) {
      case "APPROVE" -> new Approve(by, words);
      case "REFUSE" -> new Refuse(by, words);
      default -> throw said.wrong("'" + decision + "' is not a decision");
    };
  }
}
