package org.openbell.auditor.fact;

/// A stock that no scan may find on that day, and why: told by whoever made the market.
public record Unfit(String symbol, String why) implements Fact {}
