package org.openbell.simulation.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.simulation.plan.DayPlan;
import org.openbell.simulation.plan.Fault;
import org.openbell.simulation.plan.Planner;
import org.openbell.simulation.plan.Scenario;

/// A day that once went wrong, as a small text: its seed, its kind, and the faults that it took.
///
/// Lines are `seed: 63`, `scenario: NORMAL`, `fault: KIND PART TIME NTH LENGTH PICK`; what begins
/// with `#` is for people.
public record Regression(long seed, Scenario scenario, List<Fault> faults) {
  private static final String SEED = "seed:";
  private static final String SCENARIO = "scenario:";
  private static final String FAULT = "fault:";

  public static Regression of(DayPlan plan) {
    return new Regression(plan.seed(), plan.scenario(), plan.faults());
  }

  public static Regression parse(String text) {
    long seed = -1;
    Scenario scenario = null;
    List<Fault> faults = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith(SEED)) {
        seed = Long.parseLong(line.substring(SEED.length()).strip());
      } else if (line.startsWith(SCENARIO)) {
        scenario = Scenario.valueOf(line.substring(SCENARIO.length()).strip());
      } else if (line.startsWith(FAULT)) {
        faults.add(Fault.parse(line.substring(FAULT.length())));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalArgumentException("a regression has no line '" + line + "'");
      }
    }
    if (seed < 0 || scenario == null) {
      throw new IllegalArgumentException("a regression needs a seed: and a scenario:");
    }
    return new Regression(seed, scenario, faults);
  }

  public DayPlan plan(Planner planner) {
    return planner.plan(seed, Optional.of(scenario), true).with(faults);
  }

  /// The text that [#parse] reads back.
  public String text(List<String> comments) {
    StringBuilder text = new StringBuilder();
    comments.forEach(line -> text.append("# ").append(line).append('\n'));
    text.append(SEED).append(' ').append(seed).append('\n');
    text.append(SCENARIO).append(' ').append(scenario).append('\n');
    faults.forEach(fault -> text.append(FAULT).append(' ').append(fault).append('\n'));
    return text.toString();
  }
}
