package org.openbell.simulator.market;

/// A seeded number without memory: the same seed and place give the same draw, in any order.
///
/// The mixing step is SplitMix64's (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, 2014).
public record Draw(long bits) {
  public static Draw of(long seed) {
    return new Draw(mix(seed));
  }

  /// The draw at a numbered place below this one.
  public Draw at(long place) {
    return new Draw(mix(bits ^ mix(place)));
  }

  /// The draw at a named place below this one.
  public Draw at(String place) {
    long hash = bits;
    for (int i = 0; i < place.length(); i++) {
      hash = mix(hash + place.charAt(i));
    }
    return new Draw(hash);
  }

  /// From zero to below the bound.
  public long below(long bound) {
    return Long.remainderUnsigned(bits, bound);
  }

  /// From the lower to the higher, both included.
  public long between(long lower, long higher) {
    return lower + below(higher - lower + 1);
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
