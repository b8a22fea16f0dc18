package org.openbell.order.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.order.gate.GateView.Standing;

/// Checks an entry against the limits, in a written order; the first objection wins, and what is
/// not known is an objection.
///
/// Exits do not pass here: a position may always be left. `docs/gate.md` is this list, printed.
public final class Gate {
  private final StandingChecks standing;
  private final List<Check> checks;

  public Gate(GateLimits limits) {
    standing = new StandingChecks(limits.ages());
    checks =
        Stream.of(standing.asChecks(), EntryChecks.of(limits), BookChecks.of(limits))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Check::reason))
            .toList();
  }

  /// Empty when the entry may go out.
  public Optional<Objection> firstObjection(Entry entry, GateView view) {
    return checks.stream()
        .map(check -> check.objection(entry, view))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Once more, when the order is about to be written: minutes may lie between the two.
  public Optional<Objection> objectionAtSend(Standing now) {
    return standing.first(now);
  }

  List<Check> checks() {
    return checks;
  }
}
