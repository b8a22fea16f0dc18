package org.openbell.simulation.plan;

import java.util.List;
import java.util.SplittableRandom;

/// Chance from a seed: the same seed, the same throws.
public final class Dice {
  private final SplittableRandom random;

  public Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// From zero up to, not including, `bound`.
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public long between(long least, long most) {
    return least >= most ? least : random.nextLong(least, most + 1);
  }

  /// True so many times of a hundred.
  public boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  public boolean perMille(int chance) {
    return random.nextInt(1_000) < chance;
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Bell shaped around zero, most of it within one and minus one.
  public double swing() {
    return random.nextGaussian();
  }

  /// Dice of their own, so that what one part throws changes nothing for the others.
  public Dice apart() {
    return new Dice(random.nextLong());
  }
}
