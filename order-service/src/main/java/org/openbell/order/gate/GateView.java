package org.openbell.order.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;

/// Everything the gate may look at, taken at one moment.
///
/// `approvedUntil` is how long somebody's yes is good; `preview` is what speaks against the entry
/// in the broker's own preview of it, empty when nothing does.
public record GateView(
    Instant now,
    DaySchedule day,
    Standing standing,
    InSymbol symbol,
    InBooks books,
    Optional<Instant> approvedUntil,
    Optional<String> preview) {

  /// What holds for the whole house, and may change between the decision and the socket.
  ///
  /// `reconciledFor` is how long ago the books were compared, empty while they are in doubt;
  /// `withheld` is what our own arming objects to, empty when it does not.
  public record Standing(
      boolean leaseHeld,
      boolean armed,
      boolean halted,
      boolean reducing,
      boolean doneForDay,
      boolean accountFits,
      Optional<Duration> reconciledFor,
      Optional<String> withheld) {}

  /// What is known of the symbol. `foundAt` is when its scan saw it, empty when it did not.
  public record InSymbol(
      Optional<Instant> foundAt,
      boolean heldByOthers,
      boolean orderedByOthers,
      boolean hasOrder,
      boolean tradedToday,
      Optional<PriceSeen> price) {}

  /// The last price the broker told, and when.
  public record PriceSeen(Price price, Instant at) {}

  /// What the day has come to so far.
  ///
  /// `masters` and `approved` count positions held and entries on their way, `exposure` is what
  /// they are worth, `claimed` the cash they may cost. `result` is what today's trades came to,
  /// closed or not, less their commissions; `stopsInARow` counts the latest ones.
  public record InBooks(
      int masters,
      int approved,
      int ordersToday,
      int entriesThisMinute,
      Usd notionalToday,
      Usd exposure,
      Usd settledCash,
      Usd claimed,
      Usd result,
      int stopsInARow) {}
}
