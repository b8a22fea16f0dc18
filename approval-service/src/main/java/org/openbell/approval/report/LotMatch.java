package org.openbell.approval.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// Shares of one purchase and the sale they went into, first in, first out.
///
/// `gross` is exact; it is missing when the sale's price is.
public record LotMatch(
    TradeId trade,
    String bought,
    String sold,
    Shares shares,
    Price entry,
    Optional<Price> exit,
    Optional<Usd> gross,
    Instant boughtAt,
    Instant soldAt) {

  /// The matches of a trade and what remains of either side.
  record Matching(List<LotMatch> matches, Shares held, Shares unmatched) {}

  private static final class Lot {
    final FillLine fill;
    Shares left;

    Lot(FillLine fill) {
      this.fill = fill;
      this.left = fill.shares();
    }
  }

  /// Both lists in the order in which they happened.
  static Matching of(List<FillLine> fills, List<Sale> sales) {
    Deque<Lot> lots = new ArrayDeque<>();
    fills.stream().filter(fill -> fill.side() == Side.BUY).map(Lot::new).forEach(lots::add);
    List<LotMatch> matches = new ArrayList<>();
    Shares unmatched = Shares.ZERO;
    for (Sale sale : sales) {
      Shares left = sale.shares();
      while (left.isPositive() && !lots.isEmpty()) {
        Lot lot = lots.getFirst();
        Shares taken = left.min(lot.left);
        matches.add(match(lot.fill, sale, taken));
        left = left.minus(taken);
        lot.left = lot.left.minus(taken);
        if (lot.left.isZero()) {
          lots.removeFirst();
        }
      }
      unmatched = unmatched.plus(left);
    }
    Shares held = lots.stream().map(lot -> lot.left).reduce(Shares.ZERO, Shares::plus);
    return new Matching(List.copyOf(matches), held, unmatched);
  }

  private static LotMatch match(FillLine fill, Sale sale, Shares shares) {
    return new LotMatch(
        fill.trade(),
        fill.executionId(),
        sale.name(),
        shares,
        fill.price(),
        sale.price(),
        sale.price().map(price -> price.minus(fill.price()).times(shares)),
        fill.executedAt(),
        sale.soldAt());
  }
}
