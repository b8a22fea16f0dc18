package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.openbell.simulator.market.Market;

/// Streams prices, and answers what papers there are.
final class MarketDesk {
  /// Lines per login (the broker's default), shared by all clients.
  private static final int MOST_LINES = 100;

  /// At most four updates per second and line, in the client's real time.
  private static final long LEAST_NANOS_BETWEEN_UPDATES = Duration.ofMillis(250).toNanos();

  private static final int MOST_SAMPLES = 16;
  private static final String NO_SUCH_PAPER =
      "No security definition has been found for the request";

  private final Market market;
  private final Clients clients;

  MarketDesk(Market market, Clients clients) {
    this.market = market;
    this.clients = clients;
  }

  void subscribe(Session from, Request.MarketData request, Instant now, long nanos) {
    var requestId = request.requestId();
    var listing = request.contract().find(market);
    if (listing.isEmpty()) {
      from.error(requestId, 200, NO_SUCH_PAPER, now);
      return;
    }
    if (from.lines().containsKey(requestId)) {
      from.error(requestId, 102, "Duplicate ticker ID", now);
      return;
    }
    if (clients.started().stream().mapToInt(s -> s.lines().size()).sum() >= MOST_LINES) {
      from.error(requestId, 101, "Max number of tickers has been reached", now);
      return;
    }
    var ticks = new TickMessages(from.version(), requestId);
    var quote = market.quote(listing.get().symbol(), now);
    ticks.opening().forEach(from::send);
    ticks.first(quote).forEach(from::send);
    if (request.snapshot()) {
      from.send(ticks.snapshotEnd());
    } else {
      from.lines().put(requestId, new Session.Line(listing.get().symbol(), quote, nanos));
    }
  }

  void cancel(Session from, int requestId, Instant now) {
    if (from.lines().remove(requestId) == null) {
      from.error(requestId, 300, "Can't find EId with tickerId:" + requestId, now);
    }
  }

  /// Sends what changed on every line that may be updated again.
  void update(Instant now, long nanos) {
    for (var session : clients.started()) {
      session
          .lines()
          .forEach(
              (requestId, line) -> {
                if (line.mayUpdate(nanos, LEAST_NANOS_BETWEEN_UPDATES)) {
                  var quote = market.quote(line.symbol(), now);
                  new TickMessages(session.version(), requestId)
                      .changes(line.sent(), quote)
                      .forEach(session::send);
                  line.update(quote, nanos);
                }
              });
    }
  }

  void contractDetails(Session from, int requestId, ContractQuery query, Instant now) {
    query
        .find(market)
        .ifPresentOrElse(
            listing -> {
              from.send(
                  ContractMessages.contractDetails(
                      from.version(), requestId, listing, market.hours()));
              from.send(SystemMessages.end(from.version(), 52, requestId));
            },
            () -> from.error(requestId, 200, NO_SUCH_PAPER, now));
  }

  void matchingSymbols(Session from, int requestId, String pattern) {
    var wanted = pattern.toUpperCase(Locale.ROOT);
    var matches =
        market.listings().stream()
            .filter(listing -> listing.symbol().ticker().startsWith(wanted))
            .limit(MOST_SAMPLES)
            .toList();
    from.send(ContractMessages.symbolSamples(from.version(), requestId, matches));
  }

  void marketRule(Session from, int ruleId, Instant now) {
    if (ruleId == ContractMessages.US_STOCK_RULE) {
      from.send(ContractMessages.marketRule(from.version()));
    } else {
      var text = "Error validating request: market rule " + ruleId + " is unknown";
      from.error(SystemMessages.NO_REQUEST, 321, text, now);
    }
  }
}
