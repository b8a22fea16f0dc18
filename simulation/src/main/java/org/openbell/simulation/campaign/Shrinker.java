package org.openbell.simulation.campaign;

import java.util.ArrayList;
import java.util.List;
import org.openbell.simulation.plan.DayPlan;
import org.openbell.simulation.plan.Fault;

/// Leaves faults out of a day for as long as the same sentence stays broken.
///
/// First halves, then quarters, in the end one at a time: what is left is needed, each of it.
public final class Shrinker {
  private static final int MOST_DAYS = 300;

  private final Player player;
  private int days;

  public Shrinker(Player player) {
    this.player = player;
  }

  /// The same day with as few faults as still break that sentence.
  public DayPlan shrink(DayPlan plan, String rule) {
    days = 0;
    List<Fault> needed = new ArrayList<>(plan.faults());
    for (int part = Math.max(1, needed.size() / 2); part >= 1; part = part == 1 ? 0 : part / 2) {
      boolean fewer = true;
      while (fewer && days < MOST_DAYS) {
        fewer = leaveOut(plan, needed, part, rule);
      }
    }
    return plan.with(needed);
  }

  private boolean leaveOut(DayPlan plan, List<Fault> needed, int part, String rule) {
    boolean some = false;
    for (int from = 0; from < needed.size() && days < MOST_DAYS; ) {
      List<Fault> without = new ArrayList<>(needed);
      without.subList(from, Math.min(needed.size(), from + part)).clear();
      days++;
      if (player.play(plan.with(without)).rules().contains(rule)) {
        needed.clear();
        needed.addAll(without);
        some = true;
      } else {
        from += part;
      }
    }
    return some;
  }
}
