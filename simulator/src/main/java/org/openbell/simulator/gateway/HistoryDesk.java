package org.openbell.simulator.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openbell.simulator.gateway.Request.Complaint;
import org.openbell.simulator.market.Bar;
import org.openbell.simulator.market.BarKind;
import org.openbell.simulator.market.BarSize;
import org.openbell.simulator.market.BarSpan;
import org.openbell.simulator.market.History;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;

/// Answers what prices were, and keeps such an answer up to date for who asked for that.
final class HistoryDesk {
  private static final int MOST_BARS = 10_000;
  private static final int MOST_OPEN = 50;
  private static final int UPDATE_EVERY_SECONDS = 5;
  private static final String SERVICE = "Historical Market Data Service error message:";
  private static final String INVALID = "Error validating request.-'bJ' : cause - ";

  private final Clients clients;
  private final ContractDesk contracts;
  private final History history;
  private final HistoryPacing pacing = new HistoryPacing();

  HistoryDesk(Market market, Clients clients, ContractDesk contracts) {
    this.clients = clients;
    this.contracts = contracts;
    this.history = new History(market);
  }

  void bars(Session from, DataRequest.HistoricalData request, Instant now, long nanos) {
    var requestId = request.requestId();
    var listing = contracts.find(from, requestId, request.contract(), now);
    if (listing.isEmpty()) {
      return;
    }
    var wrong = check(from, request);
    if (wrong.isPresent()) {
      from.error(requestId, wrong.get().code(), wrong.get().text(), now);
      return;
    }
    var query = query(request, listing.get(), now);
    if (query.span().tradingSeconds() / query.size().seconds() > 4L * MOST_BARS) {
      from.error(requestId, 162, SERVICE + "Time length exceed max.", now);
    } else if (!pacing.allows(query, nanos)) {
      from.error(requestId, 162, SERVICE + "Historical data request pacing violation", now);
    } else {
      answer(from, request, query, now);
    }
  }

  private static Optional<Complaint> check(Session from, DataRequest.HistoricalData request) {
    var kind = BarKind.parse(request.what());
    var ends = !request.end().isBlank();
    if (kind.isEmpty()) {
      return invalid("no historical data of type " + request.what());
    } else if (BarSize.parse(request.barSize()).isEmpty()) {
      return invalid("Historical data bar size setting is invalid: " + request.barSize());
    } else if (BarSpan.parse(request.duration()).isEmpty()) {
      return invalid(
          "Historical data request for this duration format is invalid: " + request.duration());
    } else if (ends && WireTime.parse(request.end()).isEmpty()) {
      return Optional.of(
          new Complaint(10314, "End Date/Time: the date, time or time zone is invalid."));
    } else if (ends && kind.get() == BarKind.ADJUSTED_LAST) {
      return invalid("End date not supported with adjusted last");
    } else if (request.keepUpToDate() && (ends || !kind.get().canStream())) {
      return invalid("bars are kept up to date without an end, of TRADES, MIDPOINT, BID or ASK");
    }
    return from.subscriptions().histories().containsKey(request.requestId())
        ? Optional.of(new Complaint(322, "Error processing request: Duplicate ticker id"))
        : Optional.empty();
  }

  private static Optional<Complaint> invalid(String why) {
    return Optional.of(new Complaint(321, INVALID + why));
  }

  private static History.Query query(
      DataRequest.HistoricalData request, Listing listing, Instant now) {
    var second = now.truncatedTo(ChronoUnit.SECONDS);
    var end = WireTime.parse(request.end()).filter(second::isAfter).orElse(second);
    return new History.Query(
        listing,
        BarKind.parse(request.what()).orElseThrow(),
        BarSize.parse(request.barSize()).orElseThrow(),
        BarSpan.parse(request.duration()).orElseThrow(),
        end,
        request.regularHoursOnly());
  }

  private void answer(
      Session from, DataRequest.HistoricalData request, History.Query query, Instant now) {
    var requestId = request.requestId();
    var out = new BarMessages(from.version(), requestId, query.size(), request.formatDate());
    if (query.kind() == BarKind.SCHEDULE) {
      var sessions = history.schedule(query);
      if (sessions.isEmpty()) {
        noData(from, requestId, query, now);
      } else {
        from.send(out.schedule(sessions));
      }
      return;
    }
    var bars = history.bars(query);
    if (bars.size() > MOST_BARS) {
      from.error(requestId, 162, SERVICE + "Time length exceed max.", now);
    } else if (bars.isEmpty()) {
      noData(from, requestId, query, now);
    } else {
      out.block(bars, bars.getFirst().from(), query.end()).forEach(from::send);
      if (request.keepUpToDate()) {
        follow(from, request, query, bars, now);
      }
    }
  }

  private static void noData(Session from, int requestId, History.Query query, Instant now) {
    var symbol = ContractQuery.brokerSymbol(query.listing().symbol());
    var text = "HMDS query returned no data: " + symbol + "@SMART " + query.kind();
    from.error(requestId, 162, SERVICE + text, now);
  }

  private static void follow(
      Session from,
      DataRequest.HistoricalData request,
      History.Query query,
      List<Bar> bars,
      Instant now) {
    var open = from.subscriptions().histories();
    if (open.size() >= MOST_OPEN) {
      from.error(
          request.requestId(), 162, SERVICE + "more than " + MOST_OPEN + " open requests", now);
      return;
    }
    open.put(
        request.requestId(),
        new LiveBars(
            query, request.formatDate(), Optional.of(bars.getLast()), now.getEpochSecond()));
  }

  void head(Session from, DataRequest.HeadTimestamp request, Instant now) {
    var requestId = request.requestId();
    var listing = contracts.find(from, requestId, request.contract(), now);
    if (listing.isEmpty()) {
      return;
    }
    if (BarKind.parse(request.what()).isEmpty()) {
      from.error(requestId, 162, SERVICE + "No head time stamp for " + request.what(), now);
      return;
    }
    var head = history.head(listing.get(), request.regularHoursOnly());
    var text = request.formatDate() == 2 ? "" + head.getEpochSecond() : WireTime.schedule(head);
    from.send(Fields.message(from.version(), 88).number(requestId).text(text).done());
  }

  /// Tells how followed bars grow, every five seconds of exchange time.
  void update(Instant now) {
    var second = now.getEpochSecond();
    for (var session : clients.started()) {
      session
          .subscriptions()
          .histories()
          .forEach(
              (requestId, live) -> {
                if (live.isDue(second, UPDATE_EVERY_SECONDS)) {
                  tellNews(session, requestId, live, now);
                }
              });
    }
  }

  private void tellNews(Session to, int requestId, LiveBars live, Instant now) {
    var query = live.query().newest(now.truncatedTo(ChronoUnit.SECONDS));
    var bars = history.bars(query);
    var out = new BarMessages(to.version(), requestId, query.size(), live.dates());
    if (!bars.isEmpty() && live.tell(bars.getLast(), now.getEpochSecond())) {
      to.send(out.update(bars.getLast()));
    }
  }
}
