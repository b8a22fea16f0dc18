package org.openbell.approval.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// One trade as the day has told it so far.
public record TradeCard(
    TradeId trade,
    PickAnswer answer,
    String words,
    Optional<TradePlan> plan,
    Optional<Held> held,
    Optional<Closed> closed) {

  /// What is held. `bareSince` is when shares began to be without exits at the broker, empty while
  /// all have theirs; `bareBefore` is how long that had been so earlier.
  public record Held(
      TradeKind kind,
      Shares shares,
      Price entry,
      Instant openedAt,
      Optional<Exits> exits,
      Optional<Instant> bareSince,
      Duration bareBefore,
      StockHalt halt) {
    public boolean isProtected() {
      return bareSince.isEmpty();
    }

    /// How long shares were without exits at the broker, until now.
    public Duration bare(Instant now) {
      return bareSince
          .map(
              since ->
                  bareBefore.plus(
                      now.isAfter(since) ? Duration.between(since, now) : Duration.ZERO))
          .orElse(bareBefore);
    }

    /// Of no shares nothing works at the broker any more, and nothing has to.
    Held holding(Shares now, Price average, Instant at) {
      if (now.isZero()) {
        return new Held(
            kind, now, average, openedAt, Optional.empty(), Optional.empty(), bare(at), halt);
      }
      boolean covered = exits.filter(e -> e.shares().compareTo(now) >= 0).isPresent();
      return new Held(
          kind,
          now,
          average,
          openedAt,
          exits,
          covered ? bareSince : bareSince.or(() -> Optional.of(at)),
          bareBefore,
          halt);
    }

    Held covered(Exits confirmed, Instant at) {
      boolean all = confirmed.shares().compareTo(shares) >= 0;
      return new Held(
          kind,
          shares,
          entry,
          openedAt,
          Optional.of(confirmed),
          all ? Optional.empty() : bareSince,
          all ? bare(at) : bareBefore,
          halt);
    }

    Held halted(StockHalt now) {
      return new Held(kind, shares, entry, openedAt, exits, bareSince, bareBefore, now);
    }
  }

  /// What works at the broker for how many shares.
  public record Exits(Shares shares, Price stop, Price target, Instant timeExit) {}

  /// How it ended; commissions are not in `grossPnl`.
  public record Closed(
      TradeKind kind,
      Shares shares,
      Price entry,
      Price exit,
      ExitReason reason,
      Usd grossPnl,
      Instant at) {}

  static TradeCard of(TradeId trade) {
    return new TradeCard(
        trade, PickAnswer.WAITING, "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  TradeCard answered(PickAnswer now, String said) {
    return new TradeCard(trade, now, said, plan, held, closed);
  }

  TradeCard planned(TradePlan what) {
    return new TradeCard(trade, answer, words, Optional.of(what), held, closed);
  }

  /// What is held of it now; after the last sale there is nothing, even before the end is told.
  public Optional<Held> position() {
    return held.filter(what -> !what.shares().isZero());
  }

  TradeCard holding(Held what) {
    if (what.shares().isZero()) {
      return new TradeCard(
          trade,
          PickAnswer.CLOSED,
          "all shares are sold; how it ended is not told yet",
          plan,
          Optional.of(what),
          closed);
    }
    return new TradeCard(
        trade,
        PickAnswer.HELD,
        what.shares() + " at " + what.entry(),
        plan,
        Optional.of(what),
        closed);
  }

  private static String words(ExitReason reason) {
    return switch (reason) {
      case TARGET -> "target";
      case STOP_LOSS -> "stop";
      case LIQUIDATION -> "sold before the close";
      case MANUAL -> "sold on your word";
      case CLOSED_BY_USER -> "sold by hand";
    };
  }

  TradeCard ended(Closed how) {
    return new TradeCard(
        trade,
        PickAnswer.CLOSED,
        "%s at %s: %s gross".formatted(words(how.reason()), how.exit(), how.grossPnl().toCents()),
        plan,
        Optional.empty(),
        Optional.of(how));
  }
}
