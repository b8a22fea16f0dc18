package org.openbell.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openbell.order.arming.Vitals;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;

/// What was measured of machine and clocks, where it calls for a person.
///
/// An unarmed day denies entries earlier and by itself lets them out again; these stay.
final class Conditions {
  private static final long NEARLY_FULL = 150_000_000;
  private static final long FULL = 50_000_000;
  private static final Duration CLOCKS_ARE_WRONG = Duration.ofSeconds(5);
  private static final String OURSELVES = "order-service";

  private Conditions() {}

  static List<Cause> of(Vitals vitals) {
    List<Cause> found = new ArrayList<>();
    if (vitals.freeBytes() < NEARLY_FULL) {
      found.add(
          cause(
              vitals,
              vitals.freeBytes() < FULL ? CauseKind.DISK_FULL : CauseKind.DISK_NEARLY_FULL,
              vitals.freeBytes() / 1_000_000 + " MB are free where this service keeps its files"));
    }
    if (vitals.realClock()) {
      vitals
          .gatewaySkew()
          .filter(Conditions::isWrong)
          .ifPresent(skew -> found.add(skewed(vitals, "the gateway's", skew)));
      vitals
          .databaseSkew()
          .filter(Conditions::isWrong)
          .ifPresent(skew -> found.add(skewed(vitals, "PostgreSQL's", skew)));
    }
    return found;
  }

  private static boolean isWrong(Duration skew) {
    return skew.compareTo(CLOCKS_ARE_WRONG) > 0;
  }

  private static Cause skewed(Vitals vitals, String whose, Duration skew) {
    return cause(
        vitals, CauseKind.CLOCK_SKEW, whose + " clock is " + skew.toSeconds() + " s from ours");
  }

  private static Cause cause(Vitals vitals, CauseKind kind, String words) {
    return new Cause(kind, "", OURSELVES, words, vitals.takenAt());
  }
}
