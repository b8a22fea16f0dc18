package org.openbell.approval.page;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.approval.board.Board;
import org.openbell.approval.board.DayState;
import org.openbell.approval.board.Part;
import org.openbell.approval.board.Pick;
import org.openbell.approval.board.PickAnswer;
import org.openbell.approval.board.Quote;
import org.openbell.approval.board.TradeCard;
import org.openbell.approval.board.Trading;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.approval.page.Agenda.Due;
import org.openbell.approval.page.DeskView.Armed;
import org.openbell.approval.page.DeskView.ClosedLine;
import org.openbell.approval.page.DeskView.Log;
import org.openbell.approval.page.DeskView.Money;
import org.openbell.approval.page.DeskView.Next;
import org.openbell.approval.page.DeskView.PickLine;
import org.openbell.approval.page.DeskView.PositionLine;
import org.openbell.approval.page.DeskView.Switches;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.session.ExchangeTime;

/// Lays out the board as the page shows it.
public final class DeskPage {
  private static final int CENTS = 2;

  /// What the page needs beside the board.
  public record Around(
      Instant now,
      ZoneId zone,
      String build,
      long revision,
      Agenda agenda,
      Function<Symbol, Optional<Quote>> quotes,
      Optional<Trading> trading,
      List<Part> parts,
      WeeklyLogin login,
      List<ApprovalView> approvals) {}

  private DeskPage() {}

  public static DeskView of(Board board, Around around) {
    Due due = around.agenda().nextAfter(around.now());
    var sums = board.money();
    Armed armed = armed(board.day());
    Switches switches = switches(board.day(), around.trading());
    return new DeskView(
        around.now(),
        board.date(),
        around.zone().getId(),
        ExchangeTime.show(around.now(), around.zone()),
        around.revision(),
        around.build(),
        around.agenda().phaseAt(around.now()),
        new Next(
            due.name(),
            due.at(),
            Duration.between(around.now(), due.at()).toSeconds(),
            ExchangeTime.show(due.at(), around.zone())),
        armed,
        switches,
        board.picks().stream().map(pick -> pick(pick, board.trade(pick.trade()))).toList(),
        board.trades().stream()
            .flatMap(card -> card.position().map(held -> position(card, held, around)).stream())
            .toList(),
        board.trades().stream()
            .flatMap(card -> card.closed().map(end -> closed(card, end)).stream())
            .toList(),
        around.approvals(),
        new Money(sums.account(), sums.cash(), sums.gross(), sums.commissions(), sums.net()),
        around.parts(),
        around.login(),
        GoNoGo.of(armed, switches, around.login(), around.parts()),
        new Log(around.revision()));
  }

  private static Armed armed(DayState day) {
    return new Armed(day.isArmed(), day.mode(), armedWords(day), day.doubts());
  }

  private static String armedWords(DayState day) {
    if (day.wokeArmed().isEmpty()) {
      return "the day has not begun";
    }
    if (!day.wokeArmed().get()) {
      return day.words();
    }
    return day.armed()
        .map(yes -> yes ? day.words() : doubts(day))
        .orElse("the account's checks are not done");
  }

  private static String doubts(DayState day) {
    return day.doubts().isEmpty()
        ? "the account's checks have doubts"
        : day.doubts().stream().map(ArmingDoubt::words).collect(Collectors.joining("; "));
  }

  private static Switches switches(DayState day, Optional<Trading> trading) {
    return new Switches(
        trading.map(Trading::state),
        trading.map(Trading::causes).orElse(List.of()),
        trading
            .map(now -> now.connected() ? DayState.Link.CONNECTED : DayState.Link.LOST)
            .orElse(day.gateway()),
        trading.map(Trading::reconciled).orElse(day.reconciled()),
        day.done());
  }

  private static PickLine pick(Pick pick, Optional<TradeCard> card) {
    return new PickLine(
        pick.trade().symbol(),
        pick.ranked().instrument().name(),
        pick.kind(),
        pick.ranked().confidence(),
        pick.ranked().seenAt(),
        pick.ranked().reason(),
        pick.ranked().risks(),
        pick.trade(),
        card.flatMap(TradeCard::plan).map(DeskView.Sized::of),
        card.map(TradeCard::answer).orElse(PickAnswer.WAITING),
        card.map(TradeCard::words).orElse(""));
  }

  private static PositionLine position(TradeCard card, TradeCard.Held held, Around around) {
    Optional<Price> last =
        around
            .quotes()
            .apply(card.trade().symbol())
            .filter(quote -> quote.isFresh(around.now()))
            .flatMap(Quote::worth);
    return new PositionLine(
        card.trade(),
        card.trade().symbol(),
        held.kind(),
        held.shares(),
        held.entry(),
        last,
        held.exits().map(TradeCard.Exits::stop),
        held.exits().map(TradeCard.Exits::target),
        held.exits().map(TradeCard.Exits::timeExit),
        last.map(price -> price.minus(held.entry()).times(held.shares())),
        last.map(price -> rounded(price.changeFrom(held.entry()))),
        held.isProtected(),
        held.bare(around.now()).toSeconds(),
        held.halt(),
        held.openedAt(),
        standing(held));
  }

  private static String standing(TradeCard.Held held) {
    if (held.halt() != StockHalt.NONE) {
      return "halted: its exits rest at the broker and cannot fill";
    }
    return held.isProtected() ? "protected at the broker" : "not all shares have their exits";
  }

  private static Percent rounded(Percent exact) {
    return new Percent(exact.value().setScale(CENTS, RoundingMode.HALF_EVEN));
  }

  private static ClosedLine closed(TradeCard card, TradeCard.Closed end) {
    return new ClosedLine(
        card.trade(),
        card.trade().symbol(),
        end.kind(),
        end.shares(),
        end.entry(),
        end.exit(),
        end.reason(),
        end.grossPnl(),
        end.at());
  }
}
