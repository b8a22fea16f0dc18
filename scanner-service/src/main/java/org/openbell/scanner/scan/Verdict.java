package org.openbell.scanner.scan;

/// What the screen says about one stock.
sealed interface Verdict {
  record Passed(Find find) implements Verdict {}

  record Excluded(Exclusion reason) implements Verdict {}
}
