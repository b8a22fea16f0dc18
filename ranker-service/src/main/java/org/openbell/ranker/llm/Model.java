package org.openbell.ranker.llm;

import java.time.Duration;
import java.util.List;
import org.openbell.ranker.ranking.ModelPrice;

/// One language model behind its vendor's interface.
public interface Model {
  String name();

  /// Real time for one ranking, the second attempt included.
  Duration limit();

  List<ModelPrice> prices();

  /// Asks once. Whatever goes wrong is said in the answer, never thrown.
  Said ask(String prompt, Patience patience);
}
