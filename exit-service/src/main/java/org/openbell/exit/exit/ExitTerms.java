package org.openbell.exit.exit;

import org.openbell.model.money.Percent;
import org.openbell.model.money.TickTable;

/// How far from our average fill a trade takes its loss and its profit, both positive percentages,
/// and the price steps of its stock.
///
/// A stop beyond 5 % or a target beyond 20 % is no plan of this strategy: it is refused, because a
/// slipped decimal point would otherwise rest at the broker as an order.
public record ExitTerms(Percent stop, Percent target, TickTable ticks) {
  static final Percent WIDEST_STOP = Percent.parse("5");
  static final Percent FARTHEST_TARGET = Percent.parse("20");

  public ExitTerms {
    requireWithin("stop", stop, WIDEST_STOP);
    requireWithin("target", target, FARTHEST_TARGET);
  }

  /// Without a market rule of the broker's: in the price steps of every US stock.
  public ExitTerms(Percent stop, Percent target) {
    this(stop, target, TickTable.US_STOCKS);
  }

  static ExitTerms of(ExitInput.Opened opened) {
    return new ExitTerms(
        opened.plan().stop(), opened.plan().target(), opened.ticks().orElse(TickTable.US_STOCKS));
  }

  private static void requireWithin(String what, Percent distance, Percent most) {
    if (distance.compareTo(Percent.ZERO) <= 0 || distance.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "%s of %s %% lies outside 0..%s %%: correct the trade's plan in order-service"
              .formatted(what, distance, most));
    }
  }
}
