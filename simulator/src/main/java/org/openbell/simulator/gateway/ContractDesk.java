package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openbell.simulator.gateway.Request.Complaint;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;

/// Answers what papers there are, and in which steps they trade.
final class ContractDesk {
  private static final int MOST_SAMPLES = 16;
  private static final String NO_SUCH_PAPER =
      "No security definition has been found for the request";

  private final Market market;

  ContractDesk(Market market) {
    this.market = market;
  }

  void details(Session from, int requestId, ContractQuery query, Instant now) {
    var out = new ContractMessages(from.version(), requestId, market.hours());
    var found = Stream.of(query.american(market), query.foreign(market)).flatMap(Optional::stream);
    var messages = found.map(out::contractDetails).toList();
    if (messages.isEmpty()) {
      var refusal = refusal(query);
      from.error(requestId, refusal.code(), refusal.text(), now);
      return;
    }
    messages.forEach(from::send);
    from.send(SystemMessages.end(from.version(), 52, requestId));
  }

  /// Why a query does not name one paper that can be traded.
  Complaint refusal(ContractQuery query) {
    if (query.contractId() == 0 && query.secType().isEmpty()) {
      return new Complaint(
          321, "Error validating request.-'bN' : cause - Please enter a valid security type");
    }
    return query.isAmbiguous(market)
        ? new Complaint(
            200, "The contract description specified for " + query.symbol() + " is ambiguous.")
        : new Complaint(200, NO_SUCH_PAPER);
  }

  /// The one paper a query names; tells the client what is wrong when there is none.
  Optional<Listing> find(Session from, int requestId, ContractQuery query, Instant now) {
    var found = query.find(market);
    if (found.isEmpty()) {
      var refusal = refusal(query);
      from.error(requestId, refusal.code(), refusal.text(), now);
    }
    return found;
  }

  /// Papers whose ticker starts like the pattern, then papers with such a name.
  void matching(Session from, int requestId, String pattern) {
    var wanted = pattern.strip().toUpperCase(Locale.ROOT);
    Predicate<Listing> byTicker = listing -> listing.symbol().ticker().startsWith(wanted);
    Predicate<Listing> byName =
        listing -> wanted.length() > 2 && listing.name().toUpperCase(Locale.ROOT).contains(wanted);
    var matches =
        wanted.isEmpty()
            ? Stream.<Listing>empty()
            : Stream.concat(
                market.listings().stream().filter(byTicker),
                market.listings().stream().filter(byTicker.negate().and(byName)));
    from.send(
        ContractMessages.symbolSamples(
            from.version(), requestId, matches.limit(MOST_SAMPLES).toList()));
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
