package org.openbell.model.money;

/// A number of whole shares, never negative: openings of odd fractions cannot enter an auction.
public record Shares(long count) implements Comparable<Shares> {
  public static final Shares ZERO = new Shares(0);

  // More than any amount can buy at the lowest price, and far from where a long overflows.
  private static final long MOST = 10_000_000_000_000_000L;

  public Shares {
    if (count < 0) {
      throw new IllegalArgumentException("shares below zero: " + count);
    }
    if (count > MOST) {
      throw new IllegalArgumentException("shares above " + MOST + ": " + count);
    }
  }

  public static Shares of(long count) {
    return new Shares(count);
  }

  public static Shares parse(String text) {
    try {
      return new Shares(Long.parseLong(text.strip()));
    } catch (NumberFormatException notWhole) {
      throw new IllegalArgumentException("not a whole number of shares: '" + text + "'", notWhole);
    }
  }

  public Shares plus(Shares other) {
    return new Shares(count + other.count);
  }

  /// What is left; taking more than there is, is a bug and fails.
  public Shares minus(Shares other) {
    return new Shares(count - other.count);
  }

  /// What is left, or nothing: for the smaller of two claims on the same shares.
  public Shares minusOrZero(Shares other) {
    return other.count >= count ? ZERO : minus(other);
  }

  public Shares min(Shares other) {
    return count <= other.count ? this : other;
  }

  public Shares max(Shares other) {
    return count >= other.count ? this : other;
  }

  public boolean isZero() {
    return count == 0;
  }

  public boolean isPositive() {
    return count > 0;
  }

  @Override
  public int compareTo(Shares other) {
    return Long.compare(count, other.count);
  }

  @Override
  public String toString() {
    return Long.toString(count);
  }
}
