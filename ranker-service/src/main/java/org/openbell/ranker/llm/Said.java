package org.openbell.ranker.llm;

import org.openbell.ranker.ranking.Tokens;

/// What came back from a model: its text, whole, and what the call was billed for.
///
/// `problem` is empty when the text may be read; otherwise it says why not.
record Said(String text, Tokens tokens, String problem) {
  static Said well(String text, Tokens tokens) {
    return new Said(text, tokens, "");
  }

  static Said nothing(String problem) {
    return new Said("", Tokens.NONE, problem);
  }

  static Said badly(String text, Tokens tokens, String problem) {
    return new Said(text, tokens, problem);
  }
}
