package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;

/// Scans the market, and repeats the rows every half minute.
final class ScannerDesk {
  private static final int MOST_ROWS = 50;
  private static final int MOST_SCANS = 10;
  private static final int EVERY_SECONDS = 30;

  /// Which listing exchanges a place stands for.
  private static final Map<String, Set<String>> PLACES =
      Map.of(
          "STK.US", Set.of("NASDAQ", "NYSE", "AMEX", "ARCA", "BATS"),
          "STK.US.MAJOR", Set.of("NASDAQ", "NYSE", "AMEX", "ARCA", "BATS"),
          "STK.NASDAQ", Set.of("NASDAQ"),
          "STK.NYSE", Set.of("NYSE"),
          "STK.AMEX", Set.of("AMEX"),
          "STK.ARCA", Set.of("ARCA"));

  private final Market market;
  private final Clients clients;

  ScannerDesk(Market market, Clients clients) {
    this.market = market;
    this.clients = clients;
  }

  void parameters(Session from) {
    from.send(Fields.message(from.version(), 19).texts("1", ScannerParameters.xml(PLACES)).done());
  }

  void subscribe(Session from, DataRequest.Scan request, Instant now) {
    var requestId = request.requestId();
    var scans = from.subscriptions().scans();
    if (!request.instrument().equals("STK")
        || !PLACES.containsKey(request.location())
        || ScanCode.parse(request.code()).isEmpty()) {
      var text = "Error validating request: no scan %s of %s at %s";
      from.error(
          requestId,
          321,
          text.formatted(request.code(), request.instrument(), request.location()),
          now);
    } else if (scans.containsKey(requestId)) {
      from.error(requestId, 322, "Error processing request: Duplicate scanner request id", now);
    } else if (scans.size() >= MOST_SCANS) {
      var text = "Only " + MOST_SCANS + " simultaneous API scanner subscriptions are allowed";
      from.error(requestId, 162, "Historical Market Data Service error message:" + text, now);
    } else if (send(from, request, now)) {
      scans.put(requestId, new ScanLine(request, now.getEpochSecond()));
    }
  }

  void update(Instant now) {
    var second = now.getEpochSecond();
    for (var session : clients.started()) {
      for (var scan : session.subscriptions().scans().values()) {
        if (scan.isDue(second, EVERY_SECONDS)) {
          scan.sent(second);
          send(session, scan.request(), now);
        }
      }
    }
  }

  private record Row(Listing listing, Quote quote) {}

  /// Whether there was anything to send.
  private boolean send(Session to, DataRequest.Scan request, Instant now) {
    var rows = rows(request, now);
    if (rows.isEmpty()) {
      var text = "Historical Market Data Service error message:no items retrieved";
      to.error(request.requestId(), 162, text, now);
      return false;
    }
    var out = Fields.message(to.version(), 20).text("3").number(request.requestId());
    out.number(rows.size());
    for (var rank = 0; rank < rows.size(); rank++) {
      StockFields.ofScan(out.number(rank), rows.get(rank).listing()).empty(4);
    }
    to.send(out.done());
    return true;
  }

  private List<Row> rows(DataRequest.Scan request, Instant now) {
    var exchanges = PLACES.get(request.location());
    var code = ScanCode.parse(request.code()).orElseThrow();
    var limit = request.rows() <= 0 ? MOST_ROWS : Math.min(request.rows(), MOST_ROWS);
    return market.listings().stream()
        .filter(listing -> exchanges.contains(listing.primaryExchange()))
        .filter(listing -> isOfType(listing, request.stockType()))
        .map(listing -> new Row(listing, market.quote(listing.symbol(), now)))
        .filter(row -> passes(request, row.quote()))
        .sorted(Comparator.comparing(Row::quote, code.order()))
        .limit(limit)
        .toList();
  }

  private static boolean isOfType(Listing listing, String type) {
    return switch (type) {
      case "CORP" -> listing.type().equals("CS");
      case "ADR" -> listing.type().equals("ADRC");
      case "STOCK" -> listing.isStock();
      case "ETF" -> listing.type().equals("ETF");
      default -> true;
    };
  }

  private static boolean passes(DataRequest.Scan request, Quote quote) {
    var price = quote.last().value();
    return isTrue(request.abovePrice().map(least -> price.compareTo(least) >= 0))
        && isTrue(request.belowPrice().map(most -> price.compareTo(most) <= 0))
        && isTrue(request.aboveVolume().map(least -> quote.volume() >= least.longValue()));
  }

  private static boolean isTrue(Optional<Boolean> answer) {
    return answer.orElse(true);
  }
}
