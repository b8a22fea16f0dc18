package org.openbell.approval.journal;

import static org.openbell.approval.journal.Narration.because;
import static org.openbell.approval.journal.Narration.count;
import static org.openbell.approval.journal.Narration.symbol;

import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.ExitFact.CarriedGone;
import org.openbell.model.event.ExitFact.CloseFailed;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.ExitFact.FlatUnverified;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.HaltedUnprotected;
import org.openbell.model.event.ExitFact.PositionCarried;
import org.openbell.model.event.ExitFact.ProtectionMissing;
import org.openbell.model.event.ExitFact.StopOverdue;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.ExitFact.TradesAgain;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.trade.PriceCause;

/// How the ways out of a position read.
final class ExitNarration {
  private ExitNarration() {}

  static Optional<String> of(ExitFact fact) {
    return switch (fact) {
      case ExitPlanned _ -> Optional.empty();
      case StopTriggered seen ->
          Optional.of(
              symbol(seen.trade()) + " trades at " + seen.seen() + ", its stop is " + seen.stop());
      case TargetReached seen ->
          Optional.of(
              symbol(seen.trade())
                  + " trades at "
                  + seen.seen()
                  + ", its target is "
                  + seen.target());
      case ProtectionMissing missing ->
          alarm(
              count(missing.shares().count(), "share")
                  + " of "
                  + symbol(missing.trade())
                  + " may be unprotected"
                  + because(missing.words()));
      case StopOverdue overdue ->
          alarm(
              symbol(overdue.trade())
                  + " trades at "
                  + overdue.seen()
                  + " and its stop at "
                  + overdue.stop()
                  + " has not sold: its exits are taken back, then it is sold at the market"
                  + (overdue.attempt() == 1 ? "" : " (attempt " + overdue.attempt() + ")"));
      case CloseFailed failed ->
          alarm(
              symbol(failed.trade())
                  + " could not be closed, "
                  + count(failed.left().count(), "share")
                  + " left"
                  + because(failed.words()));
      case HaltedUnprotected halted -> alarm(halted(halted));
      case TradesAgain again ->
          Optional.of(
              symbol(again.trade())
                  + " trades again: the exits for "
                  + count(again.shares().count(), "share")
                  + " can fill");
      case ExitRecorded exit -> recorded(exit);
      case FlattenFailed failed ->
          alarm(
              failed.left()
                  + " shares of "
                  + symbol(failed.trade())
                  + " could not be sold"
                  + because(failed.words()));
      case FlatUnverified unverified ->
          alarm(
              symbol(unverified.trade())
                  + " is sold by our books, and the broker has not confirmed it"
                  + because(unverified.words()));
      case PositionCarried carried ->
          alarm(
              count(carried.left().count(), "share")
                  + " of "
                  + symbol(carried.trade())
                  + " stayed past the close: only you can sell them now"
                  + because(carried.words()));
      case CarriedGone gone ->
          Optional.of(
              count(gone.left().count(), "share")
                  + " of "
                  + symbol(gone.trade())
                  + ", carried since "
                  + gone.trade().date()
                  + ", left the account: nothing of it is ours any more");
    };
  }

  private static String halted(HaltedUnprotected halted) {
    return symbol(halted.trade())
        + (halted.halt() == StockHalt.PAUSED
            ? " is paused by its price bands"
            : " is halted by the exchange")
        + ": halted, unprotected, "
        + count(halted.shares().count(), "share")
        + " held; its exits rest at the broker and cannot fill before it trades again";
  }

  // What was sold as asked for is told by the fill itself.
  private static Optional<String> recorded(ExitRecorded exit) {
    if (exit.cause() == PriceCause.NONE || exit.asked().isEmpty() || exit.paid().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        symbol(exit.trade())
            + ": asked for "
            + exit.asked().get()
            + ", "
            + count(exit.shares().count(), "share")
            + " brought "
            + exit.paid().get()
            + ", "
            + exit.shortfall().value().setScale(2, RoundingMode.HALF_EVEN).toPlainString()
            + " less in all "
            + why(exit.cause()));
  }

  static String why(PriceCause cause) {
    return switch (cause) {
      case NONE -> "as asked for";
      case GAP -> "because the market jumped over the price";
      case HALT -> "because the stock could not trade";
      case SLIPPAGE -> "because the market moved on before the sale was done";
      case UNKNOWN -> "for a reason nobody knows";
    };
  }

  private static Optional<String> alarm(String words) {
    return Optional.of("ALARM: " + words);
  }
}
