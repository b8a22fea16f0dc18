package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import org.openbell.model.money.Price;
import org.openbell.simulator.account.Holding;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;

/// What holdings are worth at the last print; a paper that is not listed counts at its cost.
record Marks(Market market) {
  Price mark(Holding holding, Instant now) {
    return market
        .listing(holding.symbol())
        .map(listing -> market.last(listing.symbol(), now))
        .orElse(holding.averageCost());
  }

  BigDecimal worth(Holding holding, Instant now) {
    return mark(holding, now).value().multiply(BigDecimal.valueOf(holding.shares()));
  }

  BigDecimal unrealized(Holding holding, Instant now) {
    return gain(holding, mark(holding, now));
  }

  BigDecimal unrealizedYesterday(Holding holding) {
    var close =
        market
            .listing(holding.symbol())
            .map(listing -> market.quote(listing.symbol(), market.hours().open()).previousClose())
            .orElse(holding.averageCost());
    return gain(holding, close);
  }

  private static BigDecimal gain(Holding holding, Price at) {
    var perShare = at.value().subtract(holding.averageCost().value());
    return perShare.multiply(BigDecimal.valueOf(holding.shares()));
  }

  /// The account may hold a paper that this scenario's market does not list.
  Listing listing(Holding holding) {
    return market
        .listing(holding.symbol())
        .orElseGet(
            () -> new Listing(holding.symbol(), 0, holding.symbol().ticker(), "NASDAQ", "CS"));
  }
}
