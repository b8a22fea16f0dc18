package org.openbell.model.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The timetable of one session: what is due when, counted from its open or from its close.
///
/// The times in the comments are those of a full day in New York. The cut-offs before the open
/// follow Nasdaq rule 4752: market-on-open orders are taken until 09:28 and cannot be canceled or
/// changed from 09:25. Both leave us half a minute.
public record DaySchedule(SessionHours hours) {

  private static final Duration RESCAN_EVERY = Duration.ofMinutes(15);
  private static final Duration LAST_ENTRY_BEFORE_CLOSE = Duration.ofMinutes(60);

  public DaySchedule {
    Objects.requireNonNull(hours, "session hours");
  }

  /// 08:00.
  public Instant wake() {
    return beforeOpen(Duration.ofMinutes(90));
  }

  /// 08:00, as soon as everybody is awake.
  public Instant scanDue() {
    return wake();
  }

  /// 09:00.
  public Instant rankDue() {
    return beforeOpen(Duration.ofMinutes(30));
  }

  /// 09:15: a score that comes later is not used.
  public Instant rankDeadline() {
    return beforeOpen(Duration.ofMinutes(15));
  }

  /// 09:15.
  public Instant planDue() {
    return rankDeadline();
  }

  /// 09:20.
  public Instant entryOpens() {
    return beforeOpen(Duration.ofMinutes(10));
  }

  /// 09:24:30, half a minute before an order for the open becomes irrevocable.
  public Instant entryCutoff() {
    return beforeOpen(Duration.ofMinutes(5).plusSeconds(30));
  }

  /// 09:27:30, half a minute before the exchange takes no more; nothing is sent from here on.
  public Instant lastSend() {
    return beforeOpen(Duration.ofMinutes(2).plusSeconds(30));
  }

  /// 09:30.
  public Instant open() {
    return hours.open();
  }

  /// 09:35: by now every entry has an answer or a named wait.
  public Instant entriesSettled() {
    return open().plus(Duration.ofMinutes(5));
  }

  /// 09:45 and every 15 minutes, as long as an approval could still follow.
  public List<Instant> rescans() {
    return Stream.iterate(
            open().plus(RESCAN_EVERY),
            moment -> !moment.isAfter(lastApproval()),
            moment -> moment.plus(RESCAN_EVERY))
        .toList();
  }

  /// 15:00, an hour before the close: a later entry would not have the time to work.
  public Instant lastApproval() {
    return beforeClose(LAST_ENTRY_BEFORE_CLOSE);
  }

  /// 15:45.
  public Instant flatten() {
    return beforeClose(Duration.ofMinutes(15));
  }

  /// 15:52, two minutes before NYSE takes no more market-on-close orders.
  public Instant flattenAlarm() {
    return beforeClose(Duration.ofMinutes(8));
  }

  /// 16:00.
  public Instant close() {
    return hours.close();
  }

  /// 16:05: the broker expires the day's orders within five minutes of the close, and only after
  /// that can the last reconciliation find nothing.
  public Instant sleep() {
    return close().plus(Duration.ofMinutes(5));
  }

  /// The phase at that moment; before this session's day it is asleep, after its close closed.
  public SessionPhase phaseAt(Instant moment) {
    if (moment.isBefore(open())) {
      return beforeTheOpen(moment);
    }
    if (moment.isBefore(flatten())) {
      return SessionPhase.REGULAR;
    }
    if (moment.isBefore(flattenAlarm())) {
      return SessionPhase.FLATTENING;
    }
    return moment.isBefore(close()) ? SessionPhase.ALARM : SessionPhase.CLOSED;
  }

  private SessionPhase beforeTheOpen(Instant moment) {
    if (moment.isBefore(wake())) {
      return SessionPhase.ASLEEP;
    }
    if (moment.isBefore(rankDue())) {
      return SessionPhase.AWAKE;
    }
    if (moment.isBefore(planDue())) {
      return SessionPhase.RANKING;
    }
    if (moment.isBefore(entryOpens())) {
      return SessionPhase.PLANNING;
    }
    if (moment.isBefore(entryCutoff())) {
      return SessionPhase.ENTRY;
    }
    return moment.isBefore(lastSend()) ? SessionPhase.ENTRY_CLOSED : SessionPhase.AUCTION;
  }

  private Instant beforeOpen(Duration offset) {
    return open().minus(offset);
  }

  private Instant beforeClose(Duration offset) {
    return close().minus(offset);
  }
}
