package org.openbell.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.order.house.CauseKind;

/// Calls for a person about one thing once, however often it is found again.
final class Alarm {
  private static final int MOST_REMEMBERED = 1_000;

  private final Latch latch;
  private final Set<String> told =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  Alarm(Latch latch) {
    this.latch = latch;
  }

  /// Tells it, and lets no entry out until a person resumes.
  void reduce(Turn turn, String subject, String words) {
    reduce(turn, CauseKind.DISCREPANCY, subject, words);
  }

  /// The same, for a cause of another kind.
  void reduce(Turn turn, CauseKind kind, String subject, String words) {
    if (told.add(subject + words)) {
      latch.reduce(turn, kind, subject, words);
    }
  }

  /// Tells it, and goes on.
  void tell(Turn turn, String subject, String words) {
    if (told.add(subject + words)) {
      turn.tell(new DiscrepancyFound(subject, words));
    }
  }
}
