package org.openbell.simulation.plan;

import java.util.List;
import org.openbell.model.money.Usd;

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
  private static final Usd CASH = Usd.parse("10000");
  private static final Usd MUCH_CASH = Usd.parse("20000");
  private static final Usd LITTLE_CASH = Usd.parse("3000");

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

  /// How that service answers the roll call: on two days of sixty-four one of the six is no good.
  public Morning morning(Part part) {
    int day = (int) Math.floorMod(seed, 64L);
    Part[] parts = Part.values();
    if (part != parts[(int) Math.floorMod(seed / 64, (long) parts.length)]) {
      return Morning.WELL;
    }
    return day == 8 ? Morning.SILENT : day == 24 ? Morning.STALE : Morning.WELL;
  }

  /// What may be spent, more than enough when a crowd is to be held off by the limits alone; on one
  /// day of sixty-four it is less than the day's plans.
  public Usd cash() {
    if (scenario == Scenario.CROWDED) {
      return MUCH_CASH;
    }
    return Math.floorMod(seed, 64) == 40 ? LITTLE_CASH : CASH;
  }

  /// Whether the day's report is made of its JSON, which takes longer than the rest of the day.
  public boolean foldsTheReport() {
    return Math.floorMod(seed, FOLDED) == 0;
  }
}
