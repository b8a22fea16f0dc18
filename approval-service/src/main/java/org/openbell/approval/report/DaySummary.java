package org.openbell.approval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.approval.report.Page.Bullets;
import org.openbell.approval.report.Page.Heading;
import org.openbell.approval.report.Page.Paragraph;
import org.openbell.approval.report.Page.Table;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;

/// One day on one page, for a person: what was earned and how, what was not bought and why, whether
/// the books agree, and what to look at.
///
/// A day without a trade is a page, too, with the reason as far as one was told.
public record DaySummary(
    SessionDate date,
    String headline,
    PnlReport pnl,
    TargetsReport targets,
    MovesReport moves,
    ReconcileReport books,
    List<ProposalEnd> notTraded,
    List<ForeignHolding> untouched,
    List<String> doubts) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM =
      Stream.of(
              DayReport.FOLDED_FROM,
              PnlReport.FOLDED_FROM,
              TargetsReport.FOLDED_FROM,
              MovesReport.FOLDED_FROM,
              ReconcileReport.FOLDED_FROM)
          .flatMap(types -> types.stream())
          .distinct()
          .toList();

  public static DaySummary of(DayRecords day, Tape tape, TradingCalendar calendar) {
    Period period = Period.of(day.date());
    List<DayRecords> only = List.of(day);
    PnlReport pnl = PnlReport.of(period, only);
    ReconcileReport books = ReconcileReport.of(period, only);
    DayFacts facts = day.facts();
    return new DaySummary(
        day.date(),
        headline(pnl.total(), facts.note()),
        pnl,
        TargetsReport.of(period, only, tape),
        MovesReport.of(period, only, tape, calendar),
        books,
        facts.notTraded(),
        facts.untouched(),
        Stream.of(pnl.doubts(), books.differences(), facts.alarms())
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  private static String headline(PnlFigures total, Optional<String> note) {
    String words =
        total.trades() == 0
            ? "A quiet day: no trade was made"
            : Shown.count(total.trades(), "trade")
                + ", "
                + Shown.count(total.winners(), "winner")
                + ", "
                + Shown.count(total.losers(), "loser")
                + (total.open() > 0 ? ", " + total.open() + " still open" : "")
                + ": "
                + Shown.money(total.netPnl())
                + " net";
    return words + note.map(why -> "; " + why).orElse("") + ".";
  }

  public String markdown() {
    return page().markdown();
  }

  public String html() {
    return page().html();
  }

  private Page page() {
    List<Page.Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(headline));
    section(blocks, "Profit and loss", pnl.sheet());
    if (targets.placed() + targets.denied() > 0) {
      section(blocks, "Profit targets", targets.sheet());
    }
    if (!moves.moves().isEmpty()) {
      section(blocks, "Price moves", moves.sheet());
    }
    if (!notTraded.isEmpty()) {
      blocks.add(new Heading("Not traded"));
      blocks.add(new Bullets(notTraded.stream().map(DaySummary::no).toList()));
    }
    section(blocks, "The broker's books", books.sheet());
    if (!untouched.isEmpty()) {
      blocks.add(new Heading("Not ours, untouched"));
      blocks.add(
          new Bullets(
              untouched.stream()
                  .map(holding -> holding.symbol() + ", " + holding.shares() + " shares")
                  .toList()));
    }
    if (!doubts.isEmpty()) {
      blocks.add(new Heading("Look at this"));
      blocks.add(new Bullets(doubts));
    }
    return new Page("The day " + date, blocks);
  }

  /// A sheet's first sentence is its title, which stands here already.
  private static void section(List<Page.Block> blocks, String title, Sheet sheet) {
    blocks.add(new Heading(title));
    sheet.head().stream().skip(1).map(Paragraph::new).forEach(blocks::add);
    if (!sheet.rows().isEmpty()) {
      blocks.add(new Table(sheet.columns(), sheet.rows()));
    }
  }

  private static String no(ProposalEnd end) {
    return end.symbol()
        + " "
        + end.outcome().name().toLowerCase(Locale.ROOT)
        + (end.words().isBlank() ? "" : ": " + end.words());
  }
}
