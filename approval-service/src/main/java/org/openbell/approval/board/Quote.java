package org.openbell.approval.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.money.Price;

/// The last look at a symbol's price.
public record Quote(TickSeen tick) {
  /// Older ones are not shown, and nothing is decided by them.
  public static final Duration FRESH_FOR = Duration.ofMinutes(2);

  private static final int CENTS = 2;

  public Duration age(Instant now) {
    Duration age = Duration.between(tick.at(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  public boolean isFresh(Instant now) {
    return age(now).compareTo(FRESH_FOR) <= 0;
  }

  /// What the shares are worth: the last trade, or the middle of the sides.
  public Optional<Price> worth() {
    if (!tick.last().isZero()) {
      return Optional.of(tick.last());
    }
    return Stream.of(tick.bid(), tick.ask()).anyMatch(Price::isZero)
        ? Optional.empty()
        : Optional.of(middle());
  }

  /// What a buyer would have to pay: the ask, or the last trade.
  public Optional<Price> toBuy() {
    return tick.ask().isZero() ? worth() : Optional.of(tick.ask());
  }

  private Price middle() {
    BigDecimal sum = tick.bid().value().add(tick.ask().value());
    return Price.rounded(
        sum.divide(BigDecimal.TWO, CENTS + CENTS, RoundingMode.HALF_EVEN), RoundingMode.HALF_EVEN);
  }
}
