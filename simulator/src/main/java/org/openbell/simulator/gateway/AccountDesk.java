package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.simulator.account.Account;
import org.openbell.simulator.account.Holding;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;

/// Answers what the account holds and is worth, and tells subscribers when it changes.
final class AccountDesk {
  /// The broker serves no more than two summaries per client.
  private static final int MOST_SUMMARIES = 2;

  private final Account account;
  private final Market market;
  private final Clients clients;

  AccountDesk(Account account, Market market, Clients clients) {
    this.account = account;
    this.market = market;
    this.clients = clients;
  }

  void positions(Session from) {
    from.wantPositions(true);
    for (var holding : account.holdings()) {
      if (holding.shares() != 0) {
        from.send(position(from, holding));
      }
    }
    from.send(SystemMessages.end(from.version(), 62));
  }

  void positionsMulti(Session from, int requestId, String model) {
    for (var holding : account.holdings()) {
      if (holding.shares() != 0) {
        from.send(
            AccountMessages.positionMulti(
                from.version(), requestId, account.id(), listing(holding), holding, model));
      }
    }
    from.send(SystemMessages.end(from.version(), 72, requestId));
  }

  void updates(Session from, boolean subscribe, Instant now) {
    from.wantAccount(subscribe);
    if (subscribe) {
      sendValues(from, now);
      from.send(AccountMessages.downloadEnd(from.version(), account.id()));
    }
  }

  void updatesMulti(Session from, int requestId, String model, Instant now) {
    for (var value : values(now).all()) {
      from.send(AccountMessages.valueMulti(from.version(), requestId, value, account.id(), model));
    }
    from.send(SystemMessages.end(from.version(), 74, requestId));
  }

  void summary(Session from, int requestId, String tags, Instant now) {
    var isNew = !from.summaries().containsKey(requestId);
    if (isNew && from.summaries().size() >= MOST_SUMMARIES) {
      var text = "Error processing request: Maximum number of account summary requests exceeded";
      from.error(requestId, 322, text, now);
      return;
    }
    from.summaries().put(requestId, tags);
    sendSummary(from, requestId, tags, now);
    from.send(SystemMessages.end(from.version(), 64, requestId));
  }

  /// A closed position is told as a position of zero.
  void positionChanged(Symbol symbol) {
    var holding = account.holding(symbol);
    for (var session : clients.started()) {
      if (session.wantsPositions()) {
        session.send(position(session, holding));
      }
    }
  }

  void valuesChanged(Instant now) {
    for (var session : clients.started()) {
      session.summaries().forEach((id, tags) -> sendSummary(session, id, tags, now));
      if (session.wantsAccount()) {
        sendValues(session, now);
      }
    }
  }

  private void sendSummary(Session to, int requestId, String tags, Instant now) {
    values(now)
        .tagged(tags)
        .forEach(
            value ->
                to.send(AccountMessages.summary(to.version(), requestId, value, account.id())));
  }

  private void sendValues(Session to, Instant now) {
    for (var value : values(now).all()) {
      to.send(AccountMessages.value(to.version(), value, account.id()));
    }
    for (var holding : account.holdings()) {
      to.send(
          AccountMessages.portfolio(
              to.version(), account.id(), listing(holding), holding, mark(holding, now)));
    }
    to.send(AccountMessages.updateTime(to.version(), now));
  }

  private AccountValues values(Instant now) {
    var worth = BigDecimal.ZERO;
    var cost = BigDecimal.ZERO;
    for (var holding : account.holdings()) {
      var shares = BigDecimal.valueOf(holding.shares());
      worth = worth.add(mark(holding, now).value().multiply(shares));
      cost = cost.add(holding.averageCost().value().multiply(shares));
    }
    return new AccountValues(
        account.cash(),
        account.settledCash(),
        Usd.rounded(worth, RoundingMode.HALF_EVEN),
        account.realizedPnl(),
        Usd.rounded(worth.subtract(cost), RoundingMode.HALF_EVEN),
        account.buyingPower());
  }

  private Message position(Session to, Holding holding) {
    return AccountMessages.position(to.version(), account.id(), listing(holding), holding);
  }

  /// The account may hold a paper that this scenario's market does not list.
  private Listing listing(Holding holding) {
    return market
        .listing(holding.symbol())
        .orElseGet(
            () -> new Listing(holding.symbol(), 0, holding.symbol().ticker(), "NASDAQ", "CS"));
  }

  private Price mark(Holding holding, Instant now) {
    return market
        .listing(holding.symbol())
        .map(listing -> market.last(listing.symbol(), now))
        .orElse(holding.averageCost());
  }
}
