package org.openbell.system;

/// Which prices the day has around its stories: 1, or what `-Dopenbell.seed` says.
public final class Seed {
  private Seed() {}

  public static long chosen() {
    return Long.getLong("openbell.seed", 1);
  }
}
