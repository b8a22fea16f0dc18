package org.openbell.approval.journal;

import static org.openbell.approval.journal.Narration.count;
import static org.openbell.approval.journal.Narration.symbol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;

/// How one execution reads: what was traded, how soon after the bell, and what is left.
record FillNarration(TradingCalendar calendar) {
  // Before the first rescan only the auction can have filled an entry, even in a delayed opening.
  private static final Duration ONLY_THE_AUCTION = Duration.ofMinutes(15);

  String of(FillRecorded fill) {
    String traded =
        symbol(fill.trade())
            + (fill.side() == Side.BUY ? " bought: " : " sold: ")
            + count(fill.shares().count(), "share")
            + " at "
            + fill.price();
    return traded
        + switch (fill.order().leg()) {
          case ENTRY -> afterTheBell(fill) + more(fill);
          case STOP -> " by its stop" + left(fill);
          case TARGET -> " by its target" + left(fill);
          case TIME_EXIT -> " by its time exit" + left(fill);
          case CLOSE -> left(fill);
        };
  }

  private String afterTheBell(FillRecorded fill) {
    return sinceOpen(fill)
        .filter(_ -> fill.order().leg() == Leg.ENTRY)
        .map(since -> ", filled by the opening auction " + seconds(since) + " s after the bell")
        .orElse("");
  }

  private Optional<Duration> sinceOpen(FillRecorded fill) {
    return calendar
        .hoursOn(ExchangeTime.dateOf(fill.executedAt()))
        .map(SessionHours::open)
        .map(open -> Duration.between(open, fill.executedAt()))
        .filter(since -> !since.isNegative() && since.compareTo(ONLY_THE_AUCTION) < 0);
  }

  private static String more(FillRecorded fill) {
    return fill.held().equals(fill.shares())
        ? ""
        : "; " + fill.held() + " held now, at " + fill.averageEntry() + " on average";
  }

  private static String left(FillRecorded fill) {
    return fill.held().isZero() ? ", none left" : ", " + fill.held() + " left";
  }

  private static String seconds(Duration since) {
    return BigDecimal.valueOf(since.toMillis(), 3).setScale(1, RoundingMode.DOWN).toPlainString();
  }
}
