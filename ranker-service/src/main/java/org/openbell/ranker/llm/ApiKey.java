package org.openbell.ranker.llm;

/// The secret that a model's vendor knows us by; it never prints itself.
public record ApiKey(String secret) {
  public ApiKey {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("an API key is not blank");
    }
  }

  /// The text without the key in it, should a vendor repeat it to us.
  String hideIn(String text) {
    return text.replace(secret, "***");
  }

  @Override
  public String toString() {
    return "***";
  }
}
