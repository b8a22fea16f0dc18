package org.openbell.simulation.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openbell.simulation.plan.FaultKind;
import org.openbell.simulation.plan.Scenario;

/// What many days came to.
public final class Tally {
  private static final int MOST_KEPT = 100;

  private final Map<Scenario, Integer> scenarios = new EnumMap<>(Scenario.class);
  private final Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
  private final Map<String, Integer> branches = new TreeMap<>();
  private final Map<String, Integer> broken = new TreeMap<>();
  private final List<Played> violations = new ArrayList<>();
  private int days;
  private int dirty;
  private long events;
  private long digest;

  public void add(Played day) {
    days++;
    events += day.events();
    digest = digest * 31 + day.digest();
    scenarios.merge(day.plan().scenario(), 1, Integer::sum);
    day.injected().forEach((kind, times) -> faults.merge(kind, times, Integer::sum));
    day.branches().forEach((branch, times) -> branches.merge(branch, times, Integer::sum));
    if (!day.isClean()) {
      dirty++;
      day.rules().forEach(rule -> broken.merge(rule, 1, Integer::sum));
      if (violations.size() < MOST_KEPT) {
        violations.add(day);
      }
    }
  }

  public int days() {
    return days;
  }

  public int dirty() {
    return dirty;
  }

  public long events() {
    return events;
  }

  /// One number for all days in their order.
  public long digest() {
    return digest;
  }

  public int faultsInjected() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }

  public Map<Scenario, Integer> scenarios() {
    return scenarios;
  }

  public Map<FaultKind, Integer> faults() {
    return faults;
  }

  public Map<String, Integer> branches() {
    return branches;
  }

  public Map<String, Integer> broken() {
    return broken;
  }

  /// At most a hundred.
  public List<Played> violations() {
    return violations;
  }
}
