package org.openbell.simulation.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The day's faults while they happen, and how often each kind did, and what they led to.
public final class Faults {
  private final Map<FaultKind, List<Fault>> chances = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Map<Part, Integer>> counts = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Integer> injected = new EnumMap<>(FaultKind.class);
  private final Map<String, Integer> seen = new TreeMap<>();
  private final List<Fault> timed = new ArrayList<>();
  private final Dice dice;
  private final Consumer<FaultKind> struck;
  private boolean over;

  /// `struck` hears of every chance that was taken.
  public Faults(List<Fault> faults, Dice dice, Consumer<FaultKind> struck) {
    this.dice = dice;
    this.struck = struck;
    for (Fault fault : faults) {
      if (fault.kind().isTimed()) {
        timed.add(fault);
      } else {
        chances.computeIfAbsent(fault.kind(), _ -> new ArrayList<>()).add(fault);
        counts.computeIfAbsent(fault.kind(), _ -> new EnumMap<>(Part.class));
      }
    }
  }

  public List<Fault> timed() {
    return timed;
  }

  public Dice dice() {
    return dice;
  }

  /// From here on nothing goes wrong any more: the day may come to rest.
  public void end() {
    over = true;
  }

  public boolean isOver() {
    return over;
  }

  /// One more chance of that kind: whether it strikes at the broker.
  public boolean strikes(FaultKind kind) {
    return strike(kind, Part.ORDER).isPresent();
  }

  /// One more chance of that kind in that part; the fault that strikes, if one does.
  public Optional<Fault> strike(FaultKind kind, Part part) {
    List<Fault> waiting = chances.get(kind);
    if (waiting == null || over) {
      return Optional.empty();
    }
    int count = counts.get(kind).merge(part, 1, Integer::sum);
    for (Fault fault : waiting) {
      if (fault.part() == part && fault.nth() == count) {
        inject(kind);
        struck.accept(kind);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  public void inject(FaultKind kind) {
    injected.merge(kind, 1, Integer::sum);
  }

  /// A branch that only a fault can lead to was taken.
  public void happened(String branch) {
    seen.merge(branch, 1, Integer::sum);
  }

  public Map<FaultKind, Integer> injected() {
    return injected;
  }

  public Map<String, Integer> seen() {
    return seen;
  }
}
