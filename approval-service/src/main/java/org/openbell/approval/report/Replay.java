package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.report.WhatIfReport.Variant;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.TradeKind;

/// One morning's plan over the prices of its day, to be played with other numbers.
record Replay(Shares shares, SessionHours hours, List<Bar> bars) {
  // A stock that is not seen for that long was halted or not watched: nobody bought it then.
  private static final Duration ENTRY_WITHIN = Duration.ofMinutes(5);

  /// Where it ended; `UNCLEAR` counts as the stop.
  enum End {
    TARGET,
    STOP,
    FLATTEN,
    UNCLEAR
  }

  /// What one play came to, before commissions.
  record Result(End end, Usd cost, Usd gross) {}

  static boolean isMaster(TradeProposed proposed) {
    return proposed.plan().kind() == TradeKind.MASTER;
  }

  /// Empty without prices of that session.
  static Optional<Replay> of(TradeProposed proposed, Tape tape, TradingCalendar calendar) {
    return calendar
        .hoursOn(proposed.trade().date().value())
        .map(
            hours ->
                new Replay(
                    proposed.plan().shares(),
                    hours,
                    tape.of(proposed.trade().symbol())
                        .between(hours.open(), new DaySchedule(hours).flatten())
                        .bars()))
        .filter(replay -> !replay.bars().isEmpty());
  }

  /// Empty when there was no price to enter at.
  Optional<Result> play(Variant variant) {
    Instant entry = ExchangeTime.at(hours.date(), variant.entry());
    List<Bar> held = bars.stream().filter(bar -> !bar.from().isBefore(entry)).toList();
    if (held.isEmpty() || held.getFirst().from().isAfter(entry.plus(ENTRY_WITHIN))) {
      return Optional.empty();
    }
    Price paid = held.getFirst().open();
    Price target = moved(paid, variant.target());
    Price stop = moved(paid, variant.stop().negated());
    for (Bar bar : held) {
      boolean atTarget = bar.high().isAtLeast(target);
      boolean atStop = bar.low().isAtMost(stop);
      if (atStop) {
        // What opens below the stop sells there, not at the stop.
        Price got = bar.open().isBelow(stop) ? bar.open() : stop;
        return Optional.of(result(atTarget ? End.UNCLEAR : End.STOP, paid, got));
      }
      if (atTarget) {
        return Optional.of(result(End.TARGET, paid, target));
      }
    }
    return Optional.of(result(End.FLATTEN, paid, held.getLast().close()));
  }

  private Result result(End end, Price paid, Price got) {
    return new Result(end, paid.times(shares), got.minus(paid).times(shares));
  }

  /// Rounded up, as the exits are in life.
  private static Price moved(Price paid, Percent move) {
    BigDecimal exact = paid.value().multiply(BigDecimal.ONE.add(move.fraction()));
    return TickTable.US_STOCKS.onTick(exact, RoundingMode.CEILING);
  }
}
