package org.openbell.auditor.live;

import java.util.TreeSet;
import org.openbell.auditor.invariant.Unjudged;
import org.openbell.auditor.invariant.Violation;

/// The auditor's result in one plain line.
final class Lines {
  private Lines() {}

  static String of(Watch.State state, int invariants) {
    if (state.looks() == 0) {
      return "The auditor has not judged this day: " + state.words();
    }
    var partly = new TreeSet<Integer>();
    for (Unjudged each : state.unjudged()) {
      partly.add(each.rule().number());
    }
    var judged =
        "%d of %d invariants judged wholly, in %d looks"
            .formatted(invariants - partly.size(), invariants, state.looks());
    if (state.found().isEmpty()) {
      return "The auditor found nothing wrong: " + judged + ".";
    }
    var words = new StringBuilder();
    for (Violation each : state.found()) {
      words.append(words.isEmpty() ? "" : "; ");
      words.append(each.rule().id()).append(' ').append(each.subject()).append(": ");
      words.append(each.what());
    }
    return "The auditor found %d violations (%s): %s"
        .formatted(state.found().size(), judged, words);
  }
}
