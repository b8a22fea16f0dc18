package org.openbell.tws.message;

import java.math.BigDecimal;

/// One step of a [MarketRule].
///
/// @param lowEdge USD, the increment holds from this price upward
/// @param increment USD
public record PriceIncrement(BigDecimal lowEdge, BigDecimal increment) {}
