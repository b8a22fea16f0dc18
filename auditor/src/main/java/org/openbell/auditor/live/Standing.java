package org.openbell.auditor.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.invariant.Violation;

/// Which violations stand: found in two looks at least, and for some seconds of real time.
///
/// Between an event and its row lies a moment in which one of them seems to be missing; what is
/// wrong stays wrong. What stood once is remembered for the day. Used by one thread.
final class Standing {
  private static final int MOST_REMEMBERED = 200;

  private final Duration stands;
  private final Map<String, Instant> suspectSince = new HashMap<>();
  private final Map<String, Violation> found = new LinkedHashMap<>();

  Standing(Duration stands) {
    this.stands = stands;
  }

  /// The violations that are found to stand by this look, and were not before.
  List<Violation> look(List<Violation> violations, Instant machineNow) {
    List<Violation> news = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Violation violation : violations) {
      var key = violation.rule().id() + ' ' + violation.subject();
      if (!seen.add(key) || found.containsKey(key)) {
        continue;
      }
      var since = suspectSince.putIfAbsent(key, machineNow);
      boolean standsNow =
          since != null && Duration.between(since, machineNow).compareTo(stands) >= 0;
      if (standsNow && found.size() < MOST_REMEMBERED) {
        found.put(key, violation);
        news.add(violation);
      }
    }
    suspectSince.keySet().retainAll(seen);
    return news;
  }

  /// Everything that stood today.
  List<Violation> found() {
    return List.copyOf(found.values());
  }

  void newDay() {
    suspectSince.clear();
    found.clear();
  }
}
