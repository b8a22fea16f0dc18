package org.openbell.ranker.prompt;

/// A prompt as a document: its name carries its version, `rank-candidates.v1`.
///
/// A changed text is a new version, because a confidence means nothing without the words that were
/// asked for it.
public record PromptTemplate(String version, String text) {
  public PromptTemplate {
    if (!version.matches("[a-z-]+\\.v\\d+")) {
      throw new IllegalArgumentException(
          "a prompt is called like 'rank-candidates.v1', not '" + version + "'");
    }
    if (!text.contains("{{candidates}}")) {
      throw new IllegalArgumentException(
          "the prompt " + version + " has no place for {{candidates}}");
    }
  }
}
