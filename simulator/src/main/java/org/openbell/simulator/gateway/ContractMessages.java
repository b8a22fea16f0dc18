package org.openbell.simulator.gateway;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

  private ContractMessages() {}

  static Message contractDetails(int version, int requestId, Listing listing, SessionHours hours) {
    var symbol = ContractQuery.brokerSymbol(listing.symbol());
    var out = Fields.message(version, 10).number(requestId);
    out.texts(symbol, "STK", "")
        .from(182, "")
        .texts("0", "", "SMART", "USD", symbol)
        .text(StockFields.tradingClass(listing))
        .text(StockFields.tradingClass(listing))
        .number(listing.contractId())
        .texts("0.01", "", "MKT,LMT,STP,STPLMT,LOC,MOC,OPG,OCA,GAT,GTD,IOC,FOK,DAY,GTC")
        .text(String.join(",", EXCHANGES))
        .texts("1", "0", listing.name(), listing.primaryExchange(), "")
        .texts("", "", "", "US/Eastern", tradingHours(hours), liquidHours(hours))
        .texts("", "", "0", "1", "", "")
        .text(String.join(",", EXCHANGES.stream().map(_ -> "" + US_STOCK_RULE).toList()))
        .texts("", stockType(listing), "1", "1", "100")
        .from(186, "0");
    return out.done();
  }

  private static String tradingHours(SessionHours hours) {
    var day = DAY.format(hours.open());
    return day + ":0400-" + MINUTE.format(hours.close().plusSeconds(4 * 3600));
  }

  private static String liquidHours(SessionHours hours) {
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
