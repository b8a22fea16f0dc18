package org.openbell.system;

/// Which prices the day has around its stories: 1, or what `-Dopenbell.seed` says.
final class Seed {
  private Seed() {}

  static long chosen() {
    return Long.getLong("openbell.seed", 1);
  }
}
