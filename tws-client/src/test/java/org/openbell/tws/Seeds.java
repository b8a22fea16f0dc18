package org.openbell.tws;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;

/// Values by chance, but the same for the same seed: `-Dopenbell.seed=` repeats a failure.
public final class Seeds {
  private final Random random;

  private Seeds(long seed) {
    this.random = new Random(seed);
  }

  /// Starts from the seed of the command line, and prints it.
  public static Seeds announced() {
    var seed = Long.getLong("openbell.seed", 20261122L);
    System.out.println("openbell.seed=" + seed);
    return new Seeds(seed);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean chance() {
    return random.nextBoolean();
  }

  public int anyInt() {
    return pick(random.nextInt(), random.nextInt(1_000), 0, -1, Integer.MIN_VALUE, 2147483646);
  }

  public long anyLong() {
    return pick(random.nextLong(), (long) random.nextInt(), 0L, -1L, 1L << 53, Long.MAX_VALUE - 1);
  }

  /// A decimal with up to 30 digits and 12 behind the point.
  public BigDecimal anyDecimal() {
    var digits = new StringBuilder(chance() ? "-" : "");
    for (var i = random.nextInt(18); i >= 0; i--) {
      digits.append(random.nextInt(10));
    }
    if (chance()) {
      digits.append('.');
      for (var i = random.nextInt(12); i >= 0; i--) {
        digits.append(random.nextInt(10));
      }
    }
    return new BigDecimal(digits.toString());
  }

  /// A price in USD, above zero.
  public BigDecimal price() {
    return BigDecimal.valueOf(1 + random.nextInt(10_000_000), 4);
  }

  public BigDecimal shares() {
    return BigDecimal.valueOf(1 + random.nextInt(1_000_000), chance() ? 0 : 2);
  }

  public Optional<BigDecimal> maybe(BigDecimal value) {
    return chance() ? Optional.of(value) : Optional.empty();
  }

  /// Printable ASCII, now and then with a tab or a line break.
  public String text() {
    var text = new StringBuilder();
    for (var i = random.nextInt(12); i >= 0; i--) {
      text.append(
          random.nextInt(40) == 0
              ? "\t\n\r".charAt(random.nextInt(3))
              : (char) (' ' + random.nextInt(95)));
    }
    return text.toString();
  }

  /// Letters and digits, never empty.
  public String word() {
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    var text = new StringBuilder();
    for (var i = random.nextInt(8); i >= 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @SafeVarargs
  public final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
