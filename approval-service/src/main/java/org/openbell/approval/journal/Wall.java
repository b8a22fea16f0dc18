package org.openbell.approval.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openbell.model.session.ExchangeTime;

/// The clocks on the trader's wall: New York, and where the trader sits.
///
/// Shorter than [ExchangeTime#show] because a sentence is read, not parsed: seconds appear only
/// when there are any.
public record Wall(ZoneId own) {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("v", Locale.US);

  /// `15:45 ET`.
  public String exchange(Instant moment) {
    return clock(moment, ExchangeTime.NEW_YORK) + " ET";
  }

  /// `15:45 ET (12:45 PT)`, or the exchange's alone where both agree.
  public String both(Instant moment) {
    return sameAsExchange(moment)
        ? exchange(moment)
        : exchange(moment) + " (" + clock(moment, own) + " " + ownName(moment) + ")";
  }

  /// `2025-10-30 08:00 ET (05:00 PT)`: the date is the exchange's.
  public String dated(Instant moment) {
    return ExchangeTime.dateOf(moment) + " " + both(moment);
  }

  public boolean sameAsExchange(Instant moment) {
    return own.getRules()
        .getOffset(moment)
        .equals(ExchangeTime.NEW_YORK.getRules().getOffset(moment));
  }

  /// How the trader's zone is called: `PT`.
  public String ownName(Instant moment) {
    return ZONE.format(moment.atZone(own));
  }

  private static String clock(Instant moment, ZoneId zone) {
    var there = moment.atZone(zone);
    return (there.getSecond() == 0 ? MINUTES : SECONDS).format(there);
  }
}
