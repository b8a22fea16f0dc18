package org.openbell.order.inbound;

import org.openbell.kit.json.JsonBody;

/// Reads `{"account":"4321","by":"anna","words":"..."}`: the account's last four characters, who
/// arms, and why. Whoever arms a live day says all three.
record ArmBody(String account, String by, String words) {
  private static final int LONGEST = 200;
  private static final int DIGITS = 4;
  private static final String EXPECTED =
      "expected {\"account\":\"its last four characters\",\"by\":\"your name\",\"words\":\"why\"}";

  /// Throws [IllegalArgumentException] with a sentence for whoever sent it.
  static ArmBody parse(String body) {
    JsonBody sent = JsonBody.parse(body, EXPECTED);
    ArmBody said =
        new ArmBody(
            sent.text("account", LONGEST), sent.text("by", LONGEST), sent.text("words", LONGEST));
    if (said.account().length() != DIGITS || said.by().isBlank() || said.words().isBlank()) {
      throw sent.wrong("something is missing");
    }
    return said;
  }
}
