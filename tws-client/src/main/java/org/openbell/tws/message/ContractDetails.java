package org.openbell.tws.message;

import java.math.BigDecimal;
import java.util.List;

/// One instrument that fits a query, with the rules for trading it.
///
/// @param minimumTick USD, the smallest step any of its exchanges allows
/// @param marketRuleIds one per entry of `validExchanges`, see [MarketRule]
/// @param timeZoneId the zone of both hours texts, for example `US/Eastern`
/// @param tradingHours for example `20260406:0400-20260406:2000;20260407:CLOSED`
/// @param liquidHours the same for regular hours
/// @param stockType for example `COMMON` or `ETF`
/// @param minimumSize shares
/// @param sizeIncrement shares
/// @param suggestedSizeIncrement shares
/// @param ineligibilityReasons why the account may not trade it, usually empty
public record ContractDetails(
    int requestId,
    Contract contract,
    String localSymbol,
    String marketName,
    String tradingClass,
    BigDecimal minimumTick,
    List<String> orderTypes,
    List<String> validExchanges,
    List<Integer> marketRuleIds,
    String longName,
    String industry,
    String category,
    String timeZoneId,
    String tradingHours,
    String liquidHours,
    String stockType,
    BigDecimal minimumSize,
    BigDecimal sizeIncrement,
    BigDecimal suggestedSizeIncrement,
    List<String> ineligibilityReasons)
    implements Response {
  public ContractDetails {
    orderTypes = List.copyOf(orderTypes);
    validExchanges = List.copyOf(validExchanges);
    marketRuleIds = List.copyOf(marketRuleIds);
    ineligibilityReasons = List.copyOf(ineligibilityReasons);
  }
}
