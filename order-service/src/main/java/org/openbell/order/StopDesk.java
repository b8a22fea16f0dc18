package org.openbell.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderCommand.ResumeTrading;
import org.openbell.model.event.OrderFact.TradingResumed;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.Causes;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingState;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Stops entries, lets them go on again, and leaves everything when told to.
final class StopDesk {
  private static final Set<CauseKind> BY_HAND =
      Set.of(CauseKind.HALTED_BY_HAND, CauseKind.REDUCED_BY_HAND);

  private final Books books;
  private final TradingSwitch trading;
  private final Latch latch;
  private final Withdrawals withdrawals;
  private final ExitsDesk exits;
  private volatile Optional<HouseState> lastSeen = Optional.empty();

  StopDesk(
      Books books, TradingSwitch trading, Latch latch, Withdrawals withdrawals, ExitsDesk exits) {
    this.books = books;
    this.trading = trading;
    this.latch = latch;
    this.withdrawals = withdrawals;
    this.exits = exits;
  }

  /// The worse of what memory and the books say; within a transaction, because it reads them.
  TradingState state() {
    return trading.causes().and(books.house().get().causes()).state();
  }

  /// In memory at once; the books follow.
  void latch(List<Cause> found) {
    found.forEach(trading::latch);
  }

  /// Makes memory and the books say the same, and takes entries back when trading is halted.
  void settle(Turn turn, SessionDate date) {
    lastSeen = Optional.of(books.house().get());
    trading.read(books.house().get().causes());
    Causes standing = trading.causes();
    standing.notIn(books.house().get().causes()).forEach(cause -> latch.record(turn, cause));
    if (standing.state() == TradingState.HALTED) {
      takeEntriesBack(turn, date);
    }
  }

  Optional<HouseState> lastSeen() {
    return lastSeen;
  }

  void halt(Turn turn, HaltTrading command, SessionDate date) {
    latch.latch(
        turn, new Cause(CauseKind.HALTED_BY_HAND, "", command.by(), command.words(), turn.now()));
    takeEntriesBack(turn, date);
  }

  /// A command takes back what a command did. What was found needs a person who names it.
  void resume(Turn turn, ResumeTrading command) {
    Set<String> byHand =
        books.house().get().causes().all().stream()
            .filter(cause -> BY_HAND.contains(cause.kind()))
            .map(Cause::name)
            .collect(Collectors.toUnmodifiableSet());
    resume(turn, byHand, command.by(), command.words());
  }

  /// Memory is cleared within the turn: should its transaction fail, the books still have the
  /// causes, and memory learns them again.
  void resume(Turn turn, Set<String> names, String by, String words) {
    HouseState house = books.house().get();
    List<String> cleared =
        new TreeSet<>(house.causes().and(trading.causes()).names().toList())
            .stream().filter(names::contains).toList();
    if (cleared.isEmpty()) {
      return;
    }
    books.house().put(house.stoppedBy(house.causes().without(names)));
    trading.clear(names);
    turn.tell(new TradingResumed(cleared, by, words));
  }

  /// Leaves everything: entries are taken back, positions closed, and what was only proposed is
  /// not entered any more.
  void flatten(Turn turn, SessionDate date, ExitReason reason) {
    for (Trade trade : books.trades().of(date)) {
      if (trade.stage() == TradeStage.PROPOSED) {
        books.trades().put(trade.at(TradeStage.DROPPED));
      } else {
        exits.close(turn, trade.id(), reason);
      }
    }
  }

  private void takeEntriesBack(Turn turn, SessionDate date) {
    for (Order order : books.orders().of(date)) {
      if (order.ref().leg() == Leg.ENTRY) {
        withdrawals.takeBack(turn, order);
      }
    }
  }
}
