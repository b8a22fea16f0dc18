package org.openbell.approval.push;

import java.time.Instant;
import java.util.Optional;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.board.TradeCard;
import org.openbell.approval.journal.Wall;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.report.DaySummary;
import org.openbell.model.money.Usd;

/// How things stand at the moment at which a message gets its words.
///
/// `asked` and `view` are the question about its trade, `net` is what the trade earned after the
/// costs that are known, `day` is the page of the day that is over.
public record Lately(
    Instant now,
    Wall wall,
    Optional<Approval> asked,
    Optional<ApprovalView> view,
    Optional<TradeCard> card,
    Optional<Usd> net,
    Optional<DaySummary> day,
    boolean isLinked,
    boolean isArmed) {}
