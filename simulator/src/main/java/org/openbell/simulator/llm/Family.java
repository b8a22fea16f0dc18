package org.openbell.simulator.llm;

import org.openbell.model.trade.Confidence;
import org.openbell.simulator.scenario.Opinion;

/// Whose model answers.
enum Family {
  DEEP_SEEK,
  GEMINI;

  Confidence of(Opinion opinion) {
    return switch (this) {
      case DEEP_SEEK -> opinion.deepSeek();
      case GEMINI -> opinion.gemini();
    };
  }
}
