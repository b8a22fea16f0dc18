package org.openbell.order.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Why entries are stopped, each cause once, twenty at most; no cause is [TradingState#ACTIVE].
public record Causes(List<Cause> all) {
  public static final Causes NONE = new Causes(List.of());
  public static final int MOST = 20;

  public Causes {
    all = List.copyOf(all);
  }

  public TradingState state() {
    TradingState worst = TradingState.ACTIVE;
    for (Cause cause : all) {
      worst = worst.orWorse(cause.kind().state());
    }
    return worst;
  }

  public boolean has(Cause cause) {
    for (Cause known : all) {
      if (known.name().equals(cause.name())) {
        return true;
      }
    }
    return false;
  }

  /// With this cause too. One that stands already keeps its first words; when there is no room, a
  /// halt takes the place of the latest cause that only reduces.
  public Causes and(Cause cause) {
    if (has(cause)) {
      return this;
    }
    List<Cause> more = new ArrayList<>(all);
    if (more.size() == MOST) {
      Optional<Cause> leastOf =
          all.stream()
              .filter(known -> known.kind().state() != TradingState.HALTED)
              .reduce((_, later) -> later);
      if (leastOf.isEmpty() || cause.kind().state() != TradingState.HALTED) {
        return this;
      }
      more.remove(leastOf.get());
    }
    more.add(cause);
    return new Causes(more);
  }

  public Causes and(Causes others) {
    Causes together = this;
    for (Cause cause : others.all) {
      together = together.and(cause);
    }
    return together;
  }

  public Causes without(Set<String> names) {
    return new Causes(all.stream().filter(cause -> !names.contains(cause.name())).toList());
  }

  /// What stands here and not there.
  public List<Cause> notIn(Causes others) {
    return equals(others) ? List.of() : all.stream().filter(cause -> !others.has(cause)).toList();
  }

  public Stream<String> names() {
    return all.stream().map(Cause::name);
  }
}
