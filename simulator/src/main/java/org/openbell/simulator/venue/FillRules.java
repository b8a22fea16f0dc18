package org.openbell.simulator.venue;

import java.util.Map;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;

/// How much of an order the market takes at a time; some symbols may have a rule of their own.
public record FillRules(Rule usual, Map<Symbol, Rule> exceptions) {
  /// At most `sharesPerMatch` trade per second; an auction takes `auctionPercent` of an order and
  /// leaves the rest unfilled.
  public record Rule(long sharesPerMatch, int auctionPercent) {
    public Rule {
      if (sharesPerMatch < 1 || auctionPercent < 0 || auctionPercent > 100) {
        throw new IllegalArgumentException(
            "a fill rule needs at least 1 share per match and 0 to 100 percent of an auction, not "
                + sharesPerMatch
                + " and "
                + auctionPercent);
      }
    }
  }

  public FillRules {
    exceptions = Map.copyOf(exceptions);
  }

  /// One fill for everything a small account would trade, several for large orders.
  public static FillRules standard() {
    return new FillRules(new Rule(5_000, 100), Map.of());
  }

  /// How many shares of the order trade in one match now; zero when an auction takes no more.
  Shares take(Order order) {
    var rule = exceptions.getOrDefault(order.symbol(), usual);
    var most = Shares.of(rule.sharesPerMatch()).min(order.remaining());
    return switch (order.terms().timeInForce()) {
      case OPG, AT_CLOSE -> most.min(leftInAuction(order, rule));
      case FOK -> order.remaining();
      case DAY, GTC, GTD, IOC -> most;
    };
  }

  private static Shares leftInAuction(Order order, Rule rule) {
    var share = order.terms().quantity().count() * rule.auctionPercent() / 100;
    return Shares.of(share).minusOrZero(order.filled());
  }
}
