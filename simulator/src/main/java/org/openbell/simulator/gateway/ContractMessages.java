package org.openbell.simulator.gateway;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openbell.model.money.TickTable;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.market.Listing;

/// What a paper is, and in which steps it trades.
final class ContractMessages {
  /// The one market rule of US stocks; the number is the broker's.
  static final int US_STOCK_RULE = 26;

  private static final List<String> EXCHANGES =
      List.of("SMART", "AMEX", "NYSE", "ARCA", "BATS", "IEX", "NASDAQ");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ExchangeTime.NEW_YORK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMdd:HHmm", Locale.ROOT).withZone(ExchangeTime.NEW_YORK);

  private static final String ORDER_TYPES =
      "ACTIVETIM,AD,ADJUST,ALERT,ALLOC,AVGCOST,BASKET,DAY,FOK,GAT,GTC,GTD,GTT,HID,IOC,LIT,LMT,LOC,"
          + "MIT,MKT,MOC,MTL,NONALGO,OCA,OPG,SCALE,SMARTSTG,STP,STPLMT,TRAIL,TRAILLMT,WHATIF";

  /// Known from the protocol's published example; other papers are told without.
  private static final Map<Integer, String> ISIN = Map.of(265598, "US0378331005");

  private final int version;
  private final int requestId;
  private final SessionHours hours;

  ContractMessages(int version, int requestId, SessionHours hours) {
    this.version = version;
    this.requestId = requestId;
    this.hours = hours;
  }

  /// Whether a US stock can be sent to the exchange of this name; ISLAND is an old one of Nasdaq.
  static boolean isUsExchange(String name) {
    return EXCHANGES.contains(name) || name.equals("ISLAND");
  }

  Message contractDetails(Listing listing) {
    var abroad = listing.primaryExchange().equals(ForeignListing.EXCHANGE);
    var exchanges = abroad ? List.of("SMART", ForeignListing.EXCHANGE) : EXCHANGES;
    var symbol = ContractQuery.brokerSymbol(listing.symbol());
    var zone = abroad ? "America/Mexico_City" : "US/Eastern";
    var out = Fields.message(version, 10).number(requestId);
    out.texts(symbol, "STK", "")
        .from(182, "")
        .texts("0", "", "SMART", abroad ? ForeignListing.CURRENCY : "USD", symbol)
        .text(StockFields.tradingClass(listing))
        .text(StockFields.tradingClass(listing))
        .number(listing.contractId())
        .texts("0.01", "", ORDER_TYPES)
        .text(String.join(",", exchanges))
        .texts("1", "0", listing.name(), listing.primaryExchange(), "")
        .texts("", "", "", zone, tradingHours(), liquidHours())
        .texts("", "");
    var isin = abroad ? null : ISIN.get(listing.contractId());
    out.texts(isin == null ? new String[] {"0"} : new String[] {"1", "ISIN", isin});
    return out.texts("1", "", "")
        .text(String.join(",", exchanges.stream().map(_ -> "" + US_STOCK_RULE).toList()))
        .texts("", stockType(listing), "0.0001", "0.0001", "100")
        .from(186, "0")
        .done();
  }

  private String tradingHours() {
    var day = DAY.format(hours.open());
    return day + ":0400-" + MINUTE.format(hours.close().plusSeconds(4 * 3600));
  }

  private String liquidHours() {
    return MINUTE.format(hours.open()) + "-" + MINUTE.format(hours.close());
  }

  private static String stockType(Listing listing) {
    return switch (listing.type()) {
      case "CS" -> "COMMON";
      case "ADRC" -> "ADR";
      default -> listing.type();
    };
  }

  static Message marketRule(int version) {
    var steps = TickTable.US_STOCKS.steps();
    var out = Fields.message(version, 93).number(US_STOCK_RULE).number(steps.size());
    steps.forEach(step -> out.price(step.from()).price(step.increment()));
    return out.done();
  }

  static Message symbolSamples(int version, int requestId, List<Listing> matches) {
    var out = Fields.message(version, 79).number(requestId).number(matches.size());
    for (var listing : matches) {
      out.number(listing.contractId())
          .text(ContractQuery.brokerSymbol(listing.symbol()))
          .texts("STK", listing.primaryExchange(), "USD", "0")
          .from(176, listing.name(), "");
    }
    return out.done();
  }
}
