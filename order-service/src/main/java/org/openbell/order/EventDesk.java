package org.openbell.order;

import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;

/// What the other services say: the day's phases, picks, approvals and commands.
final class EventDesk {
  private final Books books;
  private final Days days;
  private final EntryDesk entries;
  private final ExitsDesk exits;
  private final Withdrawals withdrawals;
  private final StopDesk stops;
  private final ArmingDesk arming;

  EventDesk(
      Books books,
      Days days,
      EntryDesk entries,
      ExitsDesk exits,
      Withdrawals withdrawals,
      StopDesk stops,
      ArmingDesk arming) {
    this.books = books;
    this.days = days;
    this.entries = entries;
    this.exits = exits;
    this.withdrawals = withdrawals;
    this.stops = stops;
    this.arming = arming;
  }

  void on(Turn turn, Envelope envelope) {
    switch (envelope.payload()) {
      case SchedulerFact fact -> onSchedule(turn, fact);
      case RankerFact fact -> onRanking(turn, fact);
      case ApprovalFact fact -> onApproval(turn, fact);
      case OrderCommand command -> onCommand(turn, command);
      case ScannerFact.CandidatesFound found -> books.candidates().keep(found);
      case ScannerFact.ScanFailed _, OrderFact _, ExitFact _, TickFact _ -> {}
    }
  }

  private void onSchedule(Turn turn, SchedulerFact fact) {
    switch (fact) {
      case SchedulerFact.SessionWoke woke -> {
        books.house().put(books.house().get().wokenFor(woke.date(), woke.armed()));
        arming.woken(woke);
      }
      case SchedulerFact.EntryWindowOpened window -> entries.enterMasters(turn, window.date());
      case SchedulerFact.DoneForDay done ->
          books.house().put(books.house().get().doneFor(done.date()));
      case SchedulerFact.NotDoneForDay _,
          SchedulerFact.ScanDue _,
          SchedulerFact.EntryCutoffReached _,
          SchedulerFact.SessionOpened _,
          SchedulerFact.FlattenDue _,
          SchedulerFact.SessionClosed _,
          SchedulerFact.SessionSlept _,
          SchedulerFact.SessionSkipped _ -> {}
    }
  }

  private void onRanking(Turn turn, RankerFact fact) {
    switch (fact) {
      case RankerFact.PicksRanked ranked -> entries.propose(turn, ranked);
      case RankerFact.RankingFailed _ -> {}
    }
  }

  private void onApproval(Turn turn, ApprovalFact fact) {
    switch (fact) {
      case ApprovalFact.TradeApproved approved -> entries.enterApproved(turn, approved);
      case ApprovalFact.TradeRefused refused -> entries.dropUndecided(refused.trade());
      case ApprovalFact.ApprovalLapsed lapsed -> entries.dropUndecided(lapsed.trade());
      case ApprovalFact.ApprovalRequested _ -> {}
    }
  }

  private void onCommand(Turn turn, OrderCommand command) {
    switch (command) {
      case OrderCommand.ProtectPosition wish -> exits.protect(turn, wish);
      case OrderCommand.ClosePosition wish -> exits.close(turn, wish);
      case OrderCommand.CancelOrder cancel ->
          books.orders().find(cancel.order()).ifPresent(order -> withdrawals.takeBack(turn, order));
      case OrderCommand.FlattenAll all ->
          stops.flatten(turn, days.sessionAt(turn.now()), all.reason());
      case OrderCommand.HaltTrading halt -> stops.halt(turn, halt, days.sessionAt(turn.now()));
      case OrderCommand.ResumeTrading resume -> stops.resume(turn, resume);
    }
  }
}
