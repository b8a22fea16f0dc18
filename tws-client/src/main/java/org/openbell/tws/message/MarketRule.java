package org.openbell.tws.message;

import java.util.List;

/// Which price steps an exchange allows at which price.
///
/// @param increments ordered as the gateway sent them, lowest edge first
public record MarketRule(int ruleId, List<PriceIncrement> increments) implements Response {
  public MarketRule {
    increments = List.copyOf(increments);
  }
}
