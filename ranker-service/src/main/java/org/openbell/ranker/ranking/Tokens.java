package org.openbell.ranker.ranking;

/// What a call was billed for: tokens read and tokens written, thinking included.
public record Tokens(long input, long output) {
  public static final Tokens NONE = new Tokens(0, 0);
}
