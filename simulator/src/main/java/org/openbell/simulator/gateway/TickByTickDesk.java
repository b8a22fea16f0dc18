package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openbell.simulator.gateway.TickByTickLine.Kind;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;
import org.openbell.simulator.scenario.MarketAccess;

/// Tells every trade or every quote of a few listings, second by second of exchange time.
final class TickByTickDesk {
  /// One request per listing in this time; real time, as a client feels it.
  private static final long LEAST_NANOS_BETWEEN_REQUESTS = Duration.ofSeconds(15).toNanos();

  /// A clock that runs fast, or jumps, is followed at most this far in one go.
  private static final int MOST_SECONDS_AT_ONCE = 120;

  private final Market market;
  private final Clients clients;
  private final ContractDesk contracts;
  private final MarketDesk prices;
  private final GatewayLimits limits;
  private final Map<Integer, Long> lastRequests = new HashMap<>();

  TickByTickDesk(
      Market market,
      Clients clients,
      ContractDesk contracts,
      MarketDesk prices,
      GatewayLimits limits) {
    this.market = market;
    this.clients = clients;
    this.contracts = contracts;
    this.prices = prices;
    this.limits = limits;
  }

  void subscribe(Session from, DataRequest.TickByTick request, Instant now, long nanos) {
    var requestId = request.requestId();
    var listing = contracts.find(from, requestId, request.contract(), now);
    if (listing.isEmpty()) {
      return;
    }
    var kind = Kind.parse(request.kind());
    var contractId = listing.get().contractId();
    if (kind.isEmpty()) {
      var text = "Error validating request: no tick-by-tick data of type " + request.kind();
      from.error(requestId, 321, text, now);
    } else if (from.subscriptions().prints().containsKey(requestId)) {
      from.error(requestId, 102, "Duplicate ticker ID", now);
    } else if (prices.access() != MarketAccess.LIVE) {
      refuse(from, requestId, 10189, "No market data permissions", now);
    } else if (inUse() >= limits.tickByTickLines()) {
      refuse(from, requestId, 10190, "Max number of tick-by-tick requests has been reached", now);
    } else if (isTooSoon(contractId, nanos)) {
      refuse(from, requestId, 10190, "One request per instrument within 15 seconds", now);
    } else {
      lastRequests.put(contractId, nanos);
      var second = now.getEpochSecond();
      var quote = market.quote(listing.get().symbol(), Instant.ofEpochSecond(second));
      var line =
          new TickByTickLine(listing.get(), kind.get(), request.ignoresSize(), quote, second);
      from.subscriptions().prints().put(requestId, line);
      send(from, requestId, line, quote, second);
    }
  }

  private static void refuse(Session to, int requestId, int code, String why, Instant now) {
    to.error(requestId, code, "Failed to request tick-by-tick data:" + why, now);
  }

  private int inUse() {
    return clients.started().stream().mapToInt(s -> s.subscriptions().prints().size()).sum();
  }

  private boolean isTooSoon(int contractId, long nanos) {
    var last = lastRequests.get(contractId);
    return last != null && nanos - last < LEAST_NANOS_BETWEEN_REQUESTS;
  }

  /// Tells what happened in every whole second since the last time.
  void update(Instant now) {
    for (var session : clients.started()) {
      session.subscriptions().prints().forEach((id, line) -> catchUp(session, id, line, now));
    }
  }

  private void catchUp(Session to, int requestId, TickByTickLine line, Instant now) {
    var until = now.getEpochSecond();
    var halted = prices.standstill().isHalted(line.listing().symbol(), now);
    if (line.turns(halted) && line.kind() != Kind.BID_ASK && line.kind() != Kind.MIDPOINT) {
      to.send(TickByTickMessages.halt(to.version(), requestId, line.kind(), until, halted));
    }
    var from = Math.max(line.toldUntilSecond(), until - MOST_SECONDS_AT_ONCE);
    for (var second = from + 1; second <= until; second++) {
      var quote = market.quote(line.listing().symbol(), Instant.ofEpochSecond(second));
      if (!halted && isNews(line, quote)) {
        send(to, requestId, line, quote, second);
      }
      line.tell(quote, second);
    }
  }

  private static boolean isNews(TickByTickLine line, Quote quote) {
    var before = line.told();
    return switch (line.kind()) {
      case LAST, ALL_LAST ->
          !before.last().equals(quote.last()) || before.volume() != quote.volume();
      case MIDPOINT -> middle(before).compareTo(middle(quote)) != 0;
      case BID_ASK ->
          !before.bid().equals(quote.bid())
              || !before.ask().equals(quote.ask())
              || (!line.ignoresSize()
                  && (before.bidSize() != quote.bidSize() || before.askSize() != quote.askSize()));
    };
  }

  private static void send(
      Session to, int requestId, TickByTickLine line, Quote quote, long second) {
    var version = to.version();
    to.send(
        switch (line.kind()) {
          case LAST, ALL_LAST ->
              TickByTickMessages.trade(
                  version, requestId, line.kind(), second, quote, line.listing());
          case BID_ASK -> TickByTickMessages.bidAsk(version, requestId, second, quote);
          case MIDPOINT -> TickByTickMessages.middle(version, requestId, second, middle(quote));
        });
  }

  private static BigDecimal middle(Quote quote) {
    var sum = quote.bid().value().add(quote.ask().value());
    return sum.divide(BigDecimal.valueOf(2), 5, RoundingMode.HALF_EVEN);
  }
}
