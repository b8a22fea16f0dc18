package org.openbell.model.event;

import java.time.Instant;
import java.util.List;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// What time it is, in trading words; told by the scheduler.
public sealed interface SchedulerFact extends Fact {
  SessionDate date();

  @Override
  default String key() {
    return date().toString();
  }

  /// How one service answered the morning's roll call.
  record ServiceStatus(String service, boolean ready, String build, String words) {}

  /// The day begins. Not `armed` means nothing will be bought today; `words` says why.
  record SessionWoke(
      SessionDate date,
      Instant open,
      Instant close,
      boolean armed,
      String words,
      List<ServiceStatus> rollCall)
      implements SchedulerFact {}

  /// The market is to be scanned now; an answer after `deadline` is of no use.
  record ScanDue(SessionDate date, ScanId scan, ScanKind kind, Instant deadline)
      implements SchedulerFact {}

  /// Auction orders may go out, until the cut-off for decisions and the last send of all.
  record EntryWindowOpened(SessionDate date, Instant cutoff, Instant lastSend)
      implements SchedulerFact {}

  /// No new auction order is decided after this.
  record EntryCutoffReached(SessionDate date) implements SchedulerFact {}

  /// The opening bell.
  record SessionOpened(SessionDate date) implements SchedulerFact {}

  /// Everything still held is to be sold before `close`.
  record FlattenDue(SessionDate date, Instant close) implements SchedulerFact {}

  /// The closing bell.
  record SessionClosed(SessionDate date) implements SchedulerFact {}

  /// The day's work is over; the next one begins at `nextWake`.
  record SessionSlept(SessionDate date, Instant nextWake) implements SchedulerFact {}

  /// The exchange does not trade on this date.
  record SessionSkipped(SessionDate date, String reason, Instant nextWake)
      implements SchedulerFact {}

  /// Every master position of the day closed at its target: no more entries or rescans.
  record DoneForDay(SessionDate date, int masters, Usd grossPnl) implements SchedulerFact {}

  /// Every master position of the day is closed, and `notAtTarget` of them otherwise than by its
  /// target: the day is not done, rescans go on.
  record NotDoneForDay(SessionDate date, int masters, List<TradeId> notAtTarget, Usd grossPnl)
      implements SchedulerFact {}
}
