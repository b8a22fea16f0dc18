package org.openbell.approval.inbound;

import java.util.List;
import java.util.Optional;
import org.openbell.approval.report.DayReport;
import org.openbell.approval.report.ExitLine;
import org.openbell.approval.report.FillLine;
import org.openbell.approval.report.ProposalEnd;
import org.openbell.approval.report.Totals;
import org.openbell.approval.report.Totals.Extreme;
import org.openbell.approval.report.TradeReview;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

/// The report as JSON: the day's figures on the first level, next to its lists.
public record ReportView(
    SessionDate date,
    Optional<String> note,
    List<TradeReview> trades,
    List<FillLine> fills,
    List<ExitLine> exits,
    List<ProposalEnd> notTraded,
    int open,
    int winners,
    int losers,
    Optional<Percent> winRate,
    Optional<Extreme> best,
    Optional<Extreme> worst,
    Usd grossPnl,
    Usd commissions,
    Usd netPnl,
    List<ForeignHolding> untouched,
    List<String> doubts) {
  static ReportView of(DayReport report) {
    Totals totals = report.totals();
    return new ReportView(
        report.date(),
        report.note(),
        report.trades(),
        report.fills(),
        report.exits(),
        report.notTraded(),
        totals.open(),
        totals.winners(),
        totals.losers(),
        totals.winRate(),
        totals.best(),
        totals.worst(),
        totals.grossPnl(),
        totals.commissions(),
        totals.netPnl(),
        report.untouched(),
        report.doubts());
  }
}
