package org.openbell.simulator.gateway;

import java.time.Instant;
import org.openbell.simulator.market.BarKind;
import org.openbell.simulator.market.BarSize;
import org.openbell.simulator.market.History;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.scenario.MarketAccess;

/// Sends a bar of every five seconds of exchange time.
final class RealTimeBarDesk {
  private static final int SECONDS = 5;

  /// A clock that runs fast, or jumps, is followed at most this far in one go.
  private static final int MOST_BARS_AT_ONCE = 24;

  private final Clients clients;
  private final ContractDesk contracts;
  private final MarketDesk prices;
  private final GatewayLimits limits;
  private final TradingHours hours;
  private final History history;

  RealTimeBarDesk(
      Market market,
      Clients clients,
      ContractDesk contracts,
      MarketDesk prices,
      GatewayLimits limits) {
    this.clients = clients;
    this.contracts = contracts;
    this.prices = prices;
    this.limits = limits;
    this.hours = new TradingHours(market.hours());
    this.history = new History(market);
  }

  void subscribe(Session from, DataRequest.RealTimeBars request, Instant now) {
    var requestId = request.requestId();
    var listing = contracts.find(from, requestId, request.contract(), now);
    if (listing.isEmpty()) {
      return;
    }
    var kind = BarKind.parse(request.what()).filter(BarKind::canStream);
    if (kind.isEmpty() || request.seconds() != SECONDS) {
      from.error(
          requestId,
          420,
          "Invalid Real-time Query: 5-second bars of TRADES, MIDPOINT, BID" + " or ASK",
          now);
    } else if (prices.access() != MarketAccess.LIVE) {
      from.error(requestId, 420, "Invalid Real-time Query:No market data permissions", now);
    } else if (from.subscriptions().realTimeBars().containsKey(requestId)) {
      from.error(requestId, 102, "Duplicate ticker ID", now);
    } else if (prices.linesInUse() >= limits.marketDataLines()) {
      from.error(requestId, 101, "Max number of tickers has been reached", now);
    } else {
      var next = now.getEpochSecond() / SECONDS * SECONDS;
      from.subscriptions()
          .realTimeBars()
          .put(
              requestId,
              new RealTimeBarLine(listing.get(), kind.get(), request.regularHoursOnly(), next));
    }
  }

  void update(Instant now) {
    for (var session : clients.started()) {
      session.subscriptions().realTimeBars().forEach((id, line) -> catchUp(session, id, line, now));
    }
  }

  private void catchUp(Session to, int requestId, RealTimeBarLine line, Instant now) {
    var out = new BarMessages(to.version(), requestId, BarSize.SECS_5, 2);
    var until = now.getEpochSecond() - SECONDS;
    var second =
        Math.max(line.nextSecond(), until / SECONDS * SECONDS - MOST_BARS_AT_ONCE * SECONDS);
    for (; second <= until; second += SECONDS) {
      var from = Instant.ofEpochSecond(second);
      if (line.regularHoursOnly() ? hours.isRegular(from) : hours.isTrading(from)) {
        to.send(out.realTime(history.quietOrBar(line.listing(), line.kind(), from, SECONDS)));
      }
    }
    line.next(Math.max(second, line.nextSecond()));
  }
}
