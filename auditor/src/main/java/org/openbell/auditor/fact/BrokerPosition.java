package org.openbell.auditor.fact;

import java.time.Instant;

/// What the account held of a symbol at that moment, whoever bought it; negative when short.
///
/// `opening` when it is the holding before the day: none of it is ours.
public record BrokerPosition(String symbol, long shares, Instant at, boolean opening)
    implements Fact {}
