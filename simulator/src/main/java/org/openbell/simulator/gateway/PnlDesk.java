package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.simulator.account.Holding;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;

/// Tells what the account, or one position, has earned: today, on paper, and for good.
final class PnlDesk {
  /// About once per second, in the client's real time.
  private static final long LEAST_NANOS_BETWEEN_UPDATES = Duration.ofSeconds(1).toNanos();

  private static final int MOST_LINES = 1_000;

  private final Ledger ledger;
  private final Market market;
  private final Clients clients;
  private final AccountNames names;
  private final Marks marks;

  PnlDesk(Ledger ledger, Market market, Clients clients, AccountNames names) {
    this.ledger = ledger;
    this.market = market;
    this.clients = clients;
    this.names = names;
    this.marks = new Marks(market);
  }

  void account(Session from, DataRequest.Pnl request, Instant now, long nanos) {
    follow(from, request.requestId(), request.account(), Optional.empty(), now, nanos);
  }

  void single(Session from, DataRequest.PnlSingle request, Instant now, long nanos) {
    var listing = market.listing(request.contractId());
    if (listing.isEmpty()) {
      var text = "No security definition has been found for the request";
      from.error(request.requestId(), 200, text, now);
      return;
    }
    follow(from, request.requestId(), request.account(), listing, now, nanos);
  }

  private void follow(
      Session from,
      int requestId,
      String account,
      Optional<Listing> listing,
      Instant now,
      long nanos) {
    var lines = from.subscriptions().pnls();
    if (names.isRefused(from, requestId, account, now)) {
      return;
    }
    if (lines.containsKey(requestId) || lines.size() >= MOST_LINES) {
      from.error(requestId, 322, "Error processing request: Duplicate PnL request id", now);
      return;
    }
    var message = message(from, requestId, listing, now);
    var kind = listing.isEmpty() ? DataRequest.Kind.PNL : DataRequest.Kind.PNL_SINGLE;
    lines.put(requestId, new PnlLine(kind, listing, message, nanos));
    from.send(message);
  }

  void update(Instant now, long nanos) {
    for (var session : clients.started()) {
      session
          .subscriptions()
          .pnls()
          .forEach(
              (requestId, line) -> {
                if (line.isDue(nanos, LEAST_NANOS_BETWEEN_UPDATES)) {
                  var message = message(session, requestId, line.listing(), now);
                  if (line.tell(message, nanos)) {
                    session.send(message);
                  }
                }
              });
    }
  }

  private Message message(Session to, int requestId, Optional<Listing> listing, Instant now) {
    if (listing.isEmpty()) {
      var total =
          ledger.account().holdings().stream()
              .map(holding -> pnl(holding, now))
              .reduce(Pnl.NOTHING, Pnl::plus);
      return total.addTo(Fields.message(to.version(), 94).number(requestId)).done();
    }
    var holding = ledger.account().holding(listing.get().symbol());
    var worth = marks.worth(holding, now);
    var out = Fields.message(to.version(), 95).number(requestId).number(holding.shares());
    return pnl(holding, now).addTo(out).decimal(worth).done();
  }

  private record Pnl(BigDecimal today, BigDecimal onPaper, BigDecimal realized) {
    static final Pnl NOTHING = new Pnl(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Pnl plus(Pnl other) {
      return new Pnl(
          today.add(other.today), onPaper.add(other.onPaper), realized.add(other.realized));
    }

    Fields addTo(Fields out) {
      return out.decimal(today).decimal(onPaper).decimal(realized);
    }
  }

  /// Today's profit is what is there now less what was there on paper at yesterday's close.
  private Pnl pnl(Holding holding, Instant now) {
    var onPaper = marks.unrealized(holding, now);
    var realized = RealizedPnl.of(ledger, holding.symbol());
    var atTheStart =
        ledger.account().openingHoldings().stream()
            .filter(opening -> opening.symbol().equals(holding.symbol()))
            .map(marks::unrealizedYesterday)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Pnl(onPaper.add(realized).subtract(atTheStart), onPaper, realized);
  }
}
