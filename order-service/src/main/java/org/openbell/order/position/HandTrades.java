package org.openbell.order.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// What a person's trades took of ours, by the order in which they were executed.
///
/// A sale by hand takes what is not ours first, then what is; what is bought afterwards is the
/// person's. Whoever adds all of them up sees no more than the difference.
public final class HandTrades {
  /// In which order what happened in the same second counts: the broker tells no finer times.
  private enum Turn {
    OUR_PURCHASE,
    THEIR_PURCHASE,
    THEIR_SALE,
    OUR_SALE
  }

  private record Step(Instant at, Turn turn, long shares) {}

  private static final Comparator<Step> IN_ORDER =
      Comparator.comparing(Step::at).thenComparing(Step::turn);

  private HandTrades() {}

  /// Shares of ours that are gone by hand, each execution of one symbol in its latest revision;
  /// `before` is what the account held that was not ours before any of them.
  public static Shares taken(long before, Collection<Fill> ours, Collection<ForeignFill> byHand) {
    List<Step> steps = new ArrayList<>();
    ours.forEach(
        fill ->
            steps.add(
                new Step(
                    fill.executedAt(),
                    fill.side() == Side.BUY ? Turn.OUR_PURCHASE : Turn.OUR_SALE,
                    fill.shares().count())));
    byHand.forEach(
        fill ->
            steps.add(
                new Step(
                    fill.executedAt(),
                    fill.side() == Side.BUY ? Turn.THEIR_PURCHASE : Turn.THEIR_SALE,
                    fill.shares().count())));
    steps.sort(IN_ORDER);
    long foreign = before;
    long held = 0;
    long taken = 0;
    for (Step step : steps) {
      switch (step.turn()) {
        case OUR_PURCHASE -> held += step.shares();
        case OUR_SALE -> held -= step.shares();
        case THEIR_PURCHASE -> foreign += step.shares();
        case THEIR_SALE -> {
          long fromThem = Math.clamp(foreign, 0, step.shares());
          long fromUs = Math.clamp(held, 0, step.shares() - fromThem);
          foreign -= step.shares() - fromUs;
          held -= fromUs;
          taken += fromUs;
        }
      }
    }
    return Shares.of(taken);
  }
}
