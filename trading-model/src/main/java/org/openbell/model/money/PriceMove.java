package org.openbell.model.money;

import java.math.BigDecimal;

/// The difference of two prices, with a sign: a move is not a price.
public record PriceMove(BigDecimal value) implements Comparable<PriceMove> {
  public PriceMove {
    value = Decimals.exact(value, "price move");
  }

  public static PriceMove parse(String text) {
    return new PriceMove(Decimals.parse(text, "price move"));
  }

  public Usd times(Shares shares) {
    return new Usd(value.multiply(BigDecimal.valueOf(shares.count())));
  }

  @Override
  public int compareTo(PriceMove other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return Decimals.print(value);
  }
}
