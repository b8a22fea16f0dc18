package org.openbell.tws.codec;

import java.util.ArrayList;
import java.util.List;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.PriceIncrement;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// Reads instruments (message 10) and their price steps (message 93).
final class ContractDecoder {
  /// Many times what a gateway sends; objects weigh far more than their text.
  private static final int MOST_ITEMS = 1_000;

  private ContractDecoder() {}

  static ContractDetails contractDetails(ServerVersion version, FieldReader in)
      throws MalformedFrame {
    var requestId = in.nextInt();
    var symbol = in.nextString();
    var securityType = in.nextString();
    in.skip(version.has(Gate.BARE_LAST_TRADE_DATE) ? 2 : 1);
    in.skip(2); // strike, right
    var exchange = in.nextString();
    var currency = in.nextString();
    var localSymbol = in.nextString();
    var marketName = in.nextString();
    var tradingClass = in.nextString();
    var contractId = in.nextInt();
    var minimumTick = in.nextDecimal();
    in.skip(1); // multiplier
    var orderTypes = Fields.commaList(in.nextString());
    var validExchanges = Fields.commaList(in.nextString());
    in.skip(2); // price magnifier, underlying
    var longName = Fields.unescape(in.nextString());
    var primaryExchange = in.nextString();
    in.skip(1); // contract month
    var industry = in.nextString();
    var category = in.nextString();
    in.skip(1); // subcategory
    var timeZoneId = in.nextString();
    var tradingHours = in.nextString();
    var liquidHours = in.nextString();
    in.skip(2); // economic value rule
    OrderBlocks.skipItems(in, 2); // security ids
    in.skip(3); // aggregation group, underlying
    var marketRuleIds = integers(in.nextString());
    in.skip(1); // real expiration
    var stockType = in.nextString();
    var minimumSize = in.nextDecimal();
    var sizeIncrement = in.nextDecimal();
    var suggestedIncrement = in.nextDecimal();
    in.skip(version.has(Gate.FUND_FIELDS) && securityType.equals("FUND") ? 17 : 0);
    return new ContractDetails(
        requestId,
        new Contract(contractId, symbol, securityType, exchange, primaryExchange, currency),
        localSymbol,
        marketName,
        tradingClass,
        minimumTick,
        orderTypes,
        validExchanges,
        marketRuleIds,
        longName,
        industry,
        category,
        timeZoneId,
        tradingHours,
        liquidHours,
        stockType,
        minimumSize,
        sizeIncrement,
        suggestedIncrement,
        ineligibilityReasons(version, in));
  }

  static MarketRule marketRule(FieldReader in) throws MalformedFrame {
    var ruleId = in.nextInt();
    var count = limitedCount(in);
    var increments = new ArrayList<PriceIncrement>(count);
    for (var i = 0; i < count; i++) {
      increments.add(new PriceIncrement(in.nextDecimal(), in.nextDecimal()));
    }
    return new MarketRule(ruleId, increments);
  }

  private static List<String> ineligibilityReasons(ServerVersion version, FieldReader in)
      throws MalformedFrame {
    if (!version.has(Gate.INELIGIBILITY_REASONS)) {
      return List.of();
    }
    var count = limitedCount(in);
    var reasons = new ArrayList<String>(count);
    for (var i = 0; i < count; i++) {
      reasons.add(in.nextString() + ": " + in.nextString());
    }
    return reasons;
  }

  private static int limitedCount(FieldReader in) throws MalformedFrame {
    var count = in.nextCount(2);
    if (count > MOST_ITEMS) {
      throw new MalformedFrame("list of " + count + " items, limit " + MOST_ITEMS);
    }
    return count;
  }

  private static List<Integer> integers(String text) throws MalformedFrame {
    var numbers = new ArrayList<Integer>();
    for (var item : Fields.commaList(text)) {
      numbers.add(FieldReader.over(List.of(item)).nextInt());
    }
    return numbers;
  }
}
