package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.SequencedMap;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;
import org.openbell.simulator.scenario.MarketAccess;

/// Streams prices on data lines.
final class MarketDesk {
  /// At most four updates per second and line, in the client's real time.
  private static final long LEAST_NANOS_BETWEEN_UPDATES = Duration.ofMillis(250).toNanos();

  private static final Duration DELAY = Duration.ofMinutes(15);

  private final Market market;
  private final Clients clients;
  private final ContractDesk contracts;
  private final GatewayLimits limits;
  private final TradingHours hours;
  private final Standstill standstill;
  private MarketAccess access = MarketAccess.LIVE;

  MarketDesk(
      Market market,
      Clients clients,
      ContractDesk contracts,
      GatewayLimits limits,
      Standstill standstill) {
    this.standstill = standstill;
    this.market = market;
    this.clients = clients;
    this.contracts = contracts;
    this.limits = limits;
    this.hours = new TradingHours(market.hours());
  }

  Standstill standstill() {
    return standstill;
  }

  /// Applies to requests from now on.
  void access(MarketAccess paid) {
    access = paid;
  }

  MarketAccess access() {
    return access;
  }

  void type(Session from, int type, Instant now) {
    if (type < DataGrants.LIVE_TYPE || type > DataGrants.DELAYED_FROZEN_TYPE) {
      var text = "Error validating request: market data type " + type + " is not 1, 2, 3 or 4";
      from.error(SystemMessages.NO_REQUEST, 321, text, now);
      return;
    }
    from.subscriptions().marketDataType(type);
  }

  void subscribe(Session from, DataRequest.MarketData request, Instant now, long nanos) {
    var requestId = request.requestId();
    var listing = contracts.find(from, requestId, request.contract(), now);
    var generic = GenericTicks.parse(request.genericTicks());
    if (listing.isEmpty() || isRefused(from, request, generic.isEmpty(), now)) {
      return;
    }
    var wanted = from.subscriptions().marketDataType();
    var grant = DataGrants.grant(access, wanted, hours.isTrading(now));
    if (grant.notice().code() != 0) {
      from.error(requestId, grant.notice().code(), grant.notice().text(), now);
    }
    if (grant.isRefused()) {
      return;
    }
    var quoted = access != MarketAccess.PARTLY;
    var line = new MarketLine(requestId, listing.get(), generic.get(), grant.type(), quoted);
    from.send(TickMessages.requestParameters(from.version(), requestId));
    from.send(TickMessages.marketDataType(from.version(), requestId, grant.type()));
    line.show(from.version(), screen(line, now), nanos).forEach(from::send);
    if (request.snapshot()) {
      from.send(SystemMessages.end(from.version(), 57, requestId));
    } else {
      from.subscriptions().lines().put(requestId, line);
    }
  }

  private boolean isRefused(
      Session from, DataRequest.MarketData request, boolean badTicks, Instant now) {
    var requestId = request.requestId();
    if (badTicks) {
      var text = "Error validating request: incorrect generic tick list of ";
      from.error(requestId, 321, text + request.genericTicks(), now);
    } else if (request.snapshot() && !request.genericTicks().isBlank()) {
      from.error(
          requestId,
          414,
          "Snapshot market data subscription is not applicable to generic ticks",
          now);
    } else if (from.subscriptions().lines().containsKey(requestId)) {
      from.error(requestId, 102, "Duplicate ticker ID", now);
    } else if (linesInUse() >= limits.marketDataLines()) {
      from.error(requestId, 101, "Max number of tickers has been reached", now);
    } else {
      return false;
    }
    return true;
  }

  /// Lines of all clients together: the limit is the login's.
  int linesInUse() {
    return clients.started().stream().mapToInt(s -> s.subscriptions().countedLines()).sum();
  }

  /// Sends what changed on every line that may be updated again.
  void update(Instant now, long nanos) {
    for (var session : clients.started()) {
      for (var line : session.subscriptions().lines().values()) {
        if (line.mayWrite(nanos, LEAST_NANOS_BETWEEN_UPDATES)) {
          line.show(session.version(), screen(line, now), nanos).forEach(session::send);
        }
      }
    }
  }

  private SequencedMap<Integer, TickValue> screen(MarketLine line, Instant now) {
    var delayed = line.type() >= DataGrants.DELAYED_TYPE;
    var seen = delayed ? now.minus(DELAY) : now;
    var symbol = line.listing().symbol();
    var still = standstill.shown(symbol, now);
    var at = seen.isAfter(still) ? still : seen;
    Quote quote = market.quote(symbol, at);
    var frozen =
        line.type() == DataGrants.FROZEN_TYPE || line.type() == DataGrants.DELAYED_FROZEN_TYPE;
    var quoted = line.isQuoted() && (frozen || hours.isTrading(seen));
    var halted = standstill.state(symbol, now).code();
    var screen =
        TickScreen.of(
            quote, new TickScreen.Circumstances(quoted, halted, line.lastTrade(quote, at)));
    if (delayed) {
      return TickScreen.delayed(screen);
    }
    if (!line.generic().isEmpty()) {
      GenericScreen.addTo(screen, line.generic(), market, line.listing(), quote, at);
    }
    return screen;
  }
}
