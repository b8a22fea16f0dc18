package org.openbell.tws.message;

import java.math.BigDecimal;

/// What the account holds of one instrument, whoever bought it.
///
/// @param quantity shares, negative when short, zero after the position was closed
/// @param averageCost USD per share, commission included
public record Position(
    String account, Contract contract, BigDecimal quantity, BigDecimal averageCost)
    implements Response {}
