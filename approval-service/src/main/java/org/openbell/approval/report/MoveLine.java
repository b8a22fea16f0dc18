package org.openbell.approval.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.report.Tape.Peak;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;

/// How far one stock went on one day, and what that was worth to us.
///
/// `high` is of the regular session as far as it was watched; `open` is empty when it was watched
/// from later on only. `best` is the highest price after our first fill until the close, and when;
/// `highHeld` and `lowHeld` are the extremes while shares were held. Percentages of ours are
/// against the average entry.
public record MoveLine(
    SessionDate date,
    String symbol,
    Optional<Peak> open,
    Peak high,
    Optional<Percent> highFromOpen,
    Optional<Price> entry,
    Optional<Instant> enteredAt,
    Optional<Peak> best,
    Optional<Percent> bestGain,
    Optional<Price> target,
    Optional<Price> stop,
    Optional<Reach> reach,
    Optional<Percent> highHeld,
    Optional<Percent> lowHeld,
    Optional<Percent> netReturn) {

  /// What the price came to first after our fill.
  public enum Reach {
    TARGET_FIRST,
    STOP_FIRST,
    NEITHER,
    /// Both within the same ten seconds: which came first is not kept.
    UNCLEAR
  }

  List<String> row() {
    return List.of(
        date.toString(),
        symbol,
        Shown.of(open.map(Peak::price)),
        high.price().toString(),
        Shown.clock(high.at()),
        Shown.of(highFromOpen, Shown::signed),
        Shown.of(entry),
        Shown.of(enteredAt, Shown::clock),
        Shown.of(best.map(Peak::price)),
        Shown.of(best.map(Peak::at), Shown::clock),
        Shown.of(bestGain, Shown::signed),
        Shown.of(lowHeld, Shown::signed),
        Shown.of(highHeld, Shown::signed),
        Shown.of(target),
        Shown.of(reach),
        Shown.of(netReturn, Shown::signed));
  }
}
