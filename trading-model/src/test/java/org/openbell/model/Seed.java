package org.openbell.model;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that can be repeated: prints its seed, and takes it back as `-Dopenbell.seed=...`.
public final class Seed {

  private Seed() {}

  public static RandomGenerator randomFor(String testName) {
    long seed = Long.getLong("openbell.seed", 20_251_029L);
    System.out.println(testName + " runs with -Dopenbell.seed=" + seed);
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
