package org.openbell.ranker.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The models, asked all at once.
public interface Panel {
  /// What they are asked; `deadline` is exchange time, and nobody waits past it. `date` says whose
  /// price list counts.
  record Question(String prompt, int candidates, Instant deadline, LocalDate date) {}

  /// Every call that was made, in the models' order and then by attempt; none without models.
  /// Failures are answers that are unusable, never exceptions.
  List<Call> ask(Question question);
}
