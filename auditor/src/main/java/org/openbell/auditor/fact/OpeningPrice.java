package org.openbell.auditor.fact;

import java.math.BigDecimal;

/// What a stock opened at: told by whoever made the market.
public record OpeningPrice(String symbol, BigDecimal price) implements Fact {}
