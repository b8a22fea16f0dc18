package org.openbell.order.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openbell.order.gate.GateLimits.Ages;
import org.openbell.order.gate.GateView.Standing;

/// What is asked of the house itself: at the decision, and again at the socket.
final class StandingChecks {
  private static final String PLAIN = "";

  private record Line(
      DenialReason reason,
      String setting,
      String limit,
      Function<Standing, Optional<String>> complaint) {}

  private final List<Line> lines;

  StandingChecks(Ages ages) {
    lines =
        List.of(
            plain(DenialReason.NO_LEASE, standing -> !standing.leaseHeld()),
            plain(DenialReason.NOT_ARMED, standing -> !standing.armed()),
            plain(DenialReason.HALTED, Standing::halted),
            plain(DenialReason.REDUCING, Standing::reducing),
            plain(DenialReason.DAY_IS_DONE, Standing::doneForDay),
            plain(DenialReason.WRONG_ACCOUNT, standing -> !standing.accountFits()),
            new Line(
                DenialReason.NOT_RECONCILED,
                "limits.books-age",
                "at most " + Words.of(ages.books()) + " ago",
                standing -> unsettled(standing, ages.books())),
            new Line(DenialReason.ARMING_WITHHELD, PLAIN, PLAIN, Standing::withheld));
  }

  private static Line plain(DenialReason reason, Predicate<Standing> broken) {
    return new Line(
        reason,
        PLAIN,
        PLAIN,
        standing -> broken.test(standing) ? Optional.of(PLAIN) : Optional.empty());
  }

  private static Optional<String> unsettled(Standing standing, Duration longest) {
    if (standing.reconciledFor().isEmpty()) {
      return Optional.of(PLAIN);
    }
    Duration ago = standing.reconciledFor().get();
    return ago.compareTo(longest) > 0
        ? Optional.of("for " + Words.of(ago) + ", at most " + Words.of(longest))
        : Optional.empty();
  }

  Optional<Objection> first(Standing standing) {
    return lines.stream()
        .flatMap(
            line ->
                line.complaint().apply(standing).stream()
                    .map(detail -> new Objection(line.reason(), detail)))
        .findFirst();
  }

  List<Check> asChecks() {
    return lines.stream()
        .map(
            line ->
                new Check(
                    line.reason(),
                    line.setting(),
                    line.limit(),
                    true,
                    (_, view) -> line.complaint().apply(view.standing())))
        .toList();
  }
}
