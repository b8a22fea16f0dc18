package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.account.Account;
import org.openbell.simulator.account.Holding;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Market;

/// Answers what the account holds and is worth, and tells subscribers when it changes.
final class AccountDesk {
  /// The broker serves no more than two summaries per client.
  private static final int MOST_SUMMARIES = 2;

  private static final int MOST_LINES = 100;
  private static final long EVERY_SECONDS = Duration.ofMinutes(3).toSeconds();

  /// Where the subscription without a request id is kept.
  private static final int UPDATES = SystemMessages.NO_REQUEST;

  private final Ledger ledger;
  private final Account account;
  private final Marks marks;
  private final Clients clients;
  private final AccountNames names;
  private boolean positionsMoved;

  AccountDesk(Ledger ledger, Market market, Clients clients) {
    this.ledger = ledger;
    this.account = ledger.account();
    this.marks = new Marks(market);
    this.clients = clients;
    this.names = new AccountNames(account.id());
  }

  AccountNames names() {
    return names;
  }

  void positions(Session from) {
    from.subscriptions().positions().put(UPDATES, new PositionLine(false, ""));
    account.holdings().stream()
        .filter(holding -> holding.shares() != 0)
        .forEach(holding -> from.send(position(from, holding)));
    from.send(SystemMessages.end(from.version(), 62));
  }

  void positionsMulti(Session from, DataRequest.PositionsMulti request, Instant now) {
    var requestId = request.requestId();
    if (names.isRefused(from, requestId, request.account(), now)
        || isFull(from, requestId, from.subscriptions().positions().size(), now)) {
      return;
    }
    var line = new PositionLine(true, request.modelCode());
    from.subscriptions().positions().put(requestId, line);
    account.holdings().stream()
        .filter(holding -> holding.shares() != 0)
        .forEach(holding -> from.send(positionMulti(from, requestId, line, holding)));
    from.send(SystemMessages.end(from.version(), 72, requestId));
  }

  void updates(Session from, DataRequest.AccountUpdates request, Instant now) {
    if (names.isRefused(from, SystemMessages.NO_REQUEST, request.account(), now)) {
      return;
    }
    from.subscriptions().values().remove(UPDATES);
    if (request.subscribe()) {
      var line = new ValueLine(DataRequest.Kind.ACCOUNT_UPDATES_MULTI, "All", "");
      from.subscriptions().values().put(UPDATES, line);
      tellValues(from, UPDATES, line, now);
      tellPortfolio(from, now);
      from.send(AccountMessages.downloadEnd(from.version(), account.id()));
    }
  }

  void updatesMulti(Session from, DataRequest.AccountUpdatesMulti request, Instant now) {
    var requestId = request.requestId();
    if (names.isRefused(from, requestId, request.account(), now)
        || isFull(from, requestId, from.subscriptions().values().size(), now)) {
      return;
    }
    var line = new ValueLine(DataRequest.Kind.ACCOUNT_UPDATES_MULTI, "All", request.modelCode());
    from.subscriptions().values().put(requestId, line);
    tellValues(from, requestId, line, now);
    from.send(SystemMessages.end(from.version(), 74, requestId));
  }

  void summary(Session from, DataRequest.AccountSummary request, Instant now) {
    var requestId = request.requestId();
    var values = from.subscriptions().values();
    var others =
        values.entrySet().stream()
            .filter(e -> e.getValue().kind() == DataRequest.Kind.ACCOUNT_SUMMARY)
            .filter(e -> e.getKey() != requestId)
            .count();
    if (others >= MOST_SUMMARIES) {
      var text = "Error processing request: Maximum number of account summary requests exceeded";
      from.error(requestId, 322, text, now);
      return;
    }
    if (names.isRefused(from, requestId, request.group(), now)) {
      return;
    }
    var line = new ValueLine(DataRequest.Kind.ACCOUNT_SUMMARY, request.tags(), "");
    values.put(requestId, line);
    tellValues(from, requestId, line, now);
    from.send(SystemMessages.end(from.version(), 64, requestId));
  }

  private static boolean isFull(Session from, int requestId, int size, Instant now) {
    if (size < MOST_LINES) {
      return false;
    }
    from.error(requestId, 322, "Error processing request: more than 100 are followed", now);
    return true;
  }

  /// A closed position is told as a position of zero.
  void positionChanged(Symbol symbol) {
    positionsMoved = true;
    var holding = account.holding(symbol);
    for (var session : clients.started()) {
      session
          .subscriptions()
          .positions()
          .forEach(
              (requestId, line) ->
                  session.send(
                      line.isMulti()
                          ? positionMulti(session, requestId, line, holding)
                          : position(session, holding)));
    }
  }

  /// After a commission was booked: everything that concerns the position has happened.
  void valuesChanged(Instant now) {
    update(now);
  }

  /// Account updates come when a position changed, all others every three minutes at most.
  void update(Instant now) {
    for (var session : clients.started()) {
      session
          .subscriptions()
          .values()
          .forEach(
              (requestId, line) -> {
                var atOnce = positionsMoved && line.kind() != DataRequest.Kind.ACCOUNT_SUMMARY;
                if (atOnce || line.isDue(now.getEpochSecond(), EVERY_SECONDS)) {
                  tellValues(session, requestId, line, now);
                  if (requestId == UPDATES) {
                    tellPortfolio(session, now);
                  }
                }
              });
    }
    positionsMoved = false;
  }

  private void tellValues(Session to, int requestId, ValueLine line, Instant now) {
    var values = AccountValues.of(account, account.holdings(), marks, now);
    var version = to.version();
    var isSummary = line.kind() == DataRequest.Kind.ACCOUNT_SUMMARY;
    var told = isSummary ? values.tagged(line.tags()) : values.updates(account.id());
    for (var value : line.news(told, now.getEpochSecond())) {
      if (requestId == UPDATES) {
        to.send(AccountMessages.value(version, value, account.id()));
      } else if (isSummary) {
        to.send(AccountMessages.summary(version, requestId, value, account.id()));
      } else {
        to.send(
            AccountMessages.valueMulti(version, requestId, value, account.id(), line.modelCode()));
      }
    }
  }

  private void tellPortfolio(Session to, Instant now) {
    for (var holding : account.holdings()) {
      to.send(
          AccountMessages.portfolio(
              to.version(),
              account.id(),
              marks.listing(holding),
              holding,
              marks.mark(holding, now),
              RealizedPnl.of(ledger, holding.symbol())));
    }
    to.send(AccountMessages.updateTime(to.version(), now));
  }

  private Message position(Session to, Holding holding) {
    return AccountMessages.position(to.version(), account.id(), marks.listing(holding), holding);
  }

  private Message positionMulti(Session to, int requestId, PositionLine line, Holding holding) {
    return AccountMessages.positionMulti(
        to.version(), requestId, account.id(), marks.listing(holding), holding, line.modelCode());
  }
}
