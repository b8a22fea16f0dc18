package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openbell.model.instrument.Symbol;

/// Keeps the finds on whose price both vendors agree.
public final class CrossCheck {
  private CrossCheck() {}

  /// The finds that stay, still best first, and why the others went.
  public record Checked(List<Find> agreed, Tally excluded) {}

  public static Checked apply(
      List<Find> shortlist,
      Map<Symbol, SecondOpinion> opinions,
      ScanCriteria criteria,
      Instant asOf) {
    List<Find> agreed = new ArrayList<>();
    int unknown = 0;
    int differing = 0;
    for (Find find : shortlist) {
      SecondOpinion opinion = opinions.get(find.instrument().symbol());
      if (opinion == null || isOld(opinion, criteria, asOf)) {
        unknown++;
      } else if (differs(find, opinion, criteria)) {
        differing++;
      } else {
        agreed.add(find);
      }
    }
    return new Checked(
        List.copyOf(agreed),
        Tally.EMPTY
            .plus(Exclusion.NO_SECOND_OPINION, unknown)
            .plus(Exclusion.VENDORS_DIFFER, differing));
  }

  private static boolean isOld(SecondOpinion opinion, ScanCriteria criteria, Instant asOf) {
    Instant oldest = asOf.minus(criteria.oldestSecondOpinion());
    return opinion.at().map(at -> at.isBefore(oldest)).orElse(false);
  }

  private static boolean differs(Find find, SecondOpinion opinion, ScanCriteria criteria) {
    BigDecimal apart = opinion.price().minus(find.last()).value().abs();
    BigDecimal allowed = find.last().value().multiply(criteria.vendorTolerance().fraction());
    return apart.compareTo(allowed) > 0;
  }
}
