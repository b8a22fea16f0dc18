package org.openbell.auditor.invariant;

/// A sentence, or a part of one, about which nothing can be said, and for lack of what.
public record Unjudged(Rule rule, String why) {
  @Override
  public String toString() {
    return rule + " is not judged: " + why;
  }
}
