package org.openbell.tws.message;

/// One figure of an account, for example `NetLiquidation`.
///
/// @param value text, because some figures are words; amounts are in `currency`
public record AccountValue(int requestId, String account, String tag, String value, String currency)
    implements Response {}
