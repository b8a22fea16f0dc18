package org.openbell.approval.board;

import java.util.List;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.trade.TradeId;

/// A pick with who scored it and the news that they were given.
public record Pick(
    TradeId trade,
    RankerFact.Pick ranked,
    ScanKind kind,
    RankerFact.Scorer scorer,
    List<String> models,
    List<Headline> news) {}
