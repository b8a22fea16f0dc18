package org.openbell.simulation.plan;

/// How the language models behave when they are asked.
public enum Models {
  WELL,
  /// No usable answer: our own rule ranks.
  SILENT,
  /// One of two answers with nonsense.
  ONE_TALKS_NONSENSE,
  /// They take longer than there is time.
  SLOW
}
