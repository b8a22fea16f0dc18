package org.openbell.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openbell.order.reconcile.Finding;

/// Holds back what one look at the broker's books may get wrong: its parts are not read in the
/// same instant. A difference is told when a second look in a row shows it, and only then.
final class Suspicions {
  private Map<Finding, Integer> looks = Map.of();

  List<Finding> confirmed(Turn turn, List<Finding> findings) {
    Map<Finding, Integer> before = looks;
    turn.ifLost(() -> looks = before);
    Map<Finding, Integer> now = new HashMap<>();
    List<Finding> confirmed = findings.stream().filter(found -> isSure(found, now)).toList();
    looks = now;
    return confirmed;
  }

  /// Whether the last look showed a difference that the one before did not.
  boolean hasNew() {
    return looks.containsValue(1);
  }

  private boolean isSure(Finding found, Map<Finding, Integer> now) {
    return switch (found) {
      case Finding.HoldingDiffers _, Finding.Risen _, Finding.UnattestedFill _ -> {
        int seen = looks.getOrDefault(found, 0) + 1;
        now.put(found, seen);
        yield seen == 2;
      }
      case Finding.UnknownFill _,
          Finding.Happened _,
          Finding.Seen _,
          Finding.Settling _,
          Finding.Done _,
          Finding.UnknownOrder _,
          Finding.Surfaced _,
          Finding.UnknownEnd _,
          Finding.Absent _,
          Finding.FirstMiss _ ->
          true;
    };
  }
}
