package org.openbell.simulation.campaign;

import java.util.List;
import java.util.Map;
import org.openbell.simulation.audit.Judge.Complaint;
import org.openbell.simulation.plan.DayPlan;
import org.openbell.simulation.plan.FaultKind;

/// A day after it was played and judged; `digest` is the same whenever the same day is played.
public record Played(
    DayPlan plan,
    long digest,
    int events,
    List<Complaint> complaints,
    Map<FaultKind, Integer> injected,
    Map<String, Integer> branches) {
  public boolean isClean() {
    return complaints.isEmpty();
  }

  /// The sentences that were broken, each once.
  public List<String> rules() {
    return complaints.stream().map(Complaint::rule).distinct().sorted().toList();
  }
}
