package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openbell.model.money.Price;
import org.openbell.model.session.ExchangeTime;
import org.openbell.simulator.account.Holding;
import org.openbell.simulator.market.Listing;

/// Positions and account values, in the shapes of the four ways to ask for them.
final class AccountMessages {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ExchangeTime.NEW_YORK);

  private AccountMessages() {}

  static Message position(int version, String account, Listing listing, Holding holding) {
    var out = Fields.message(version, 61).texts("3", account);
    return StockFields.ofHolding(out, listing, listing.primaryExchange())
        .number(holding.shares())
        .price(holding.averageCost())
        .done();
  }

  static Message positionMulti(
      int version, int requestId, String account, Listing listing, Holding holding, String model) {
    var out = Fields.message(version, 71).text("1").number(requestId).text(account);
    return StockFields.ofHolding(out, listing, listing.primaryExchange())
        .number(holding.shares())
        .price(holding.averageCost())
        .text(model)
        .done();
  }

  static Message value(int version, AccountValues.Value value, String account) {
    return Fields.message(version, 6)
        .texts("2", value.key(), value.amount(), value.currency(), account)
        .done();
  }

  static Message valueMulti(
      int version, int requestId, AccountValues.Value value, String account, String model) {
    return Fields.message(version, 73)
        .text("1")
        .number(requestId)
        .texts(account, model, value.key(), value.amount(), value.currency())
        .done();
  }

  static Message summary(int version, int requestId, AccountValues.Value value, String account) {
    return Fields.message(version, 63)
        .text("1")
        .number(requestId)
        .texts(account, value.key(), value.amount(), value.currency())
        .done();
  }

  static Message portfolio(
      int version,
      String account,
      Listing listing,
      Holding holding,
      Price mark,
      BigDecimal realized) {
    var symbol = ContractQuery.brokerSymbol(listing.symbol());
    var shares = BigDecimal.valueOf(holding.shares());
    var unrealized = mark.value().subtract(holding.averageCost().value()).multiply(shares);
    return Fields.message(version, 7)
        .text("8")
        .number(listing.contractId())
        .texts(symbol, "STK", "", "0", "", "", listing.primaryExchange(), "USD", symbol)
        .text(StockFields.tradingClass(listing))
        .number(holding.shares())
        .price(mark)
        .decimal(mark.value().multiply(shares))
        .price(holding.averageCost())
        .decimal(unrealized)
        .decimal(realized)
        .text(account)
        .done();
  }

  static Message updateTime(int version, Instant now) {
    return Fields.message(version, 8).texts("1", WALL.format(now)).done();
  }

  static Message downloadEnd(int version, String account) {
    return Fields.message(version, 54).texts("1", account).done();
  }
}
