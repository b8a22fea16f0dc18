package org.openbell.simulator.faults;

import java.util.Map;
import java.util.TreeMap;

/// How often each kind of fault really happened, and how often it found nothing to happen to.
public final class Tally {
  private final Map<String, Integer> injected = new TreeMap<>();
  private final Map<String, Integer> withoutEffect = new TreeMap<>();

  public void count(String kind, boolean hadEffect) {
    (hadEffect ? injected : withoutEffect).merge(kind, 1, Integer::sum);
  }

  public Map<String, Integer> injected() {
    return new TreeMap<>(injected);
  }

  public Map<String, Integer> withoutEffect() {
    return new TreeMap<>(withoutEffect);
  }

  public void clear() {
    injected.clear();
    withoutEffect.clear();
  }
}
