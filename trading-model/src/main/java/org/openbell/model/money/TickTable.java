package org.openbell.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/// The price steps an exchange accepts: each step holds from its lower edge upwards.
///
/// The broker's market rule is the authority for a stock; [#US_STOCKS] is what holds when it is
/// silent (Regulation NMS Rule 612: a cent from one dollar on, a hundredth of a cent below).
public record TickTable(List<Step> steps) {
  /// One step: prices at or above `from` move in `increment`s.
  public record Step(Price from, Price increment) {
    public Step {
      if (increment.isZero()) {
        throw new IllegalArgumentException("a tick of zero from " + from + " on");
      }
    }
  }

  public static final TickTable US_STOCKS =
      new TickTable(
          List.of(
              new Step(Price.ZERO, Price.parse("0.0001")),
              new Step(Price.parse("1"), Price.parse("0.01"))));

  public TickTable {
    steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
    if (steps.isEmpty() || !steps.getFirst().from().isZero()) {
      throw new IllegalArgumentException("a tick table starts at a price of zero: " + steps);
    }
  }

  /// The legal price nearest to `value` in the direction asked for.
  public Price onTick(BigDecimal value, RoundingMode towards) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("price below zero: " + value.toPlainString());
    }
    BigDecimal increment = incrementAt(value);
    BigDecimal ticks = value.divide(increment, 0, towards);
    return new Price(ticks.multiply(increment));
  }

  /// The step that holds at this price.
  public Price tickAt(Price price) {
    return new Price(incrementAt(price.value()));
  }

  public boolean allows(Price price) {
    return price.value().remainder(incrementAt(price.value())).signum() == 0;
  }

  private BigDecimal incrementAt(BigDecimal value) {
    BigDecimal increment = steps.getFirst().increment().value();
    for (Step step : steps) {
      if (step.from().value().compareTo(value) <= 0) {
        increment = step.increment().value();
      }
    }
    return increment;
  }
}
