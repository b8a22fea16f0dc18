package org.openbell.simulation.plan;

import java.util.List;

/// A day as its seed makes it, before it is played.
///
/// `chance` is what the day itself throws its dice by; the faults can be exchanged for fewer, and
/// market and chance stay as they are.
public record DayPlan(
    long seed,
    Scenario scenario,
    Market market,
    List<Fault> faults,
    List<Trouble> troubles,
    Habits operator,
    long chance) {
  private static final int FOLDED = 16;

  /// Between those moments vendors and models behave like this; microseconds since 1970.
  public record Trouble(long from, long until, Vendors vendors, Models models) {}

  /// How the operator answers questions, in percent: yes, no, twice; else not at all.
  public record Habits(int approves, int refuses, int clicksTwice) {}

  public DayPlan {
    faults = List.copyOf(faults);
    troubles = List.copyOf(troubles);
  }

  public DayPlan with(List<Fault> others) {
    return new DayPlan(seed, scenario, market, others, troubles, operator, chance);
  }

  public Vendors vendors(long now) {
    return troubles.stream()
        .filter(trouble -> trouble.from() <= now && now < trouble.until())
        .map(Trouble::vendors)
        .findFirst()
        .orElse(Vendors.WELL);
  }

  public Models models(long now) {
    return troubles.stream()
        .filter(trouble -> trouble.from() <= now && now < trouble.until())
        .map(Trouble::models)
        .findFirst()
        .orElse(Models.WELL);
  }

  /// Whether the day's report is made of its JSON, which takes longer than the rest of the day.
  public boolean foldsTheReport() {
    return Math.floorMod(seed, FOLDED) == 0;
  }
}
