package org.openbell.order.position;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;

/// What a trade holds, folded from its fills; gross of commissions.
public record Position(Shares bought, Usd paid, Shares sold, Usd received) {
  public static final Position NONE = new Position(Shares.ZERO, Usd.ZERO, Shares.ZERO, Usd.ZERO);

  /// A corrected execution replaces the one it corrects.
  public static Position of(Collection<Fill> fills) {
    Position position = NONE;
    for (Fill fill : latest(fills)) {
      position = position.plus(fill);
    }
    return position;
  }

  /// The same after what a person sold of it beside us.
  public Position after(HandSale hand) {
    if (hand.equals(HandSale.NONE)) {
      return this;
    }
    return new Position(bought, paid, sold.plus(hand.shares()), received.plus(hand.received()));
  }

  /// How many shares of one order have filled.
  public static Shares filledOf(OrderRef order, Collection<Fill> fills) {
    Shares filled = Shares.ZERO;
    for (Fill fill : latest(fills)) {
      if (fill.order().equals(order)) {
        filled = filled.plus(fill.shares());
      }
    }
    return filled;
  }

  /// Each execution once, in its latest revision.
  public static List<Fill> latest(Collection<Fill> fills) {
    Map<String, Fill> byBase = new HashMap<>();
    for (Fill fill : fills) {
      ExecutionKey key = fill.key();
      Fill had = byBase.putIfAbsent(key.base(), fill);
      if (had != null && key.revision() > had.key().revision()) {
        byBase.put(key.base(), fill);
      }
    }
    return List.copyOf(byBase.values());
  }

  private Position plus(Fill fill) {
    Usd amount = fill.price().times(fill.shares());
    return fill.side() == Side.BUY
        ? new Position(bought.plus(fill.shares()), paid.plus(amount), sold, received)
        : new Position(bought, paid, sold.plus(fill.shares()), received.plus(amount));
  }

  /// Shares still ours; selling more than we bought would be a short, and shows as nothing held.
  public Shares held() {
    return bought.minusOrZero(sold);
  }

  public boolean isOversold() {
    return sold.compareTo(bought) > 0;
  }

  /// Rounded up, so that a stop computed from it never lies too low.
  public Price averageEntry() {
    return bought.isZero() ? Price.ZERO : Price.average(paid, bought, RoundingMode.UP);
  }

  public Price averageExit() {
    return sold.isZero() ? Price.ZERO : Price.average(received, sold, RoundingMode.DOWN);
  }

  /// Of a closed position: what came in less what went out.
  public Usd grossPnl() {
    return received.minus(paid);
  }
}
