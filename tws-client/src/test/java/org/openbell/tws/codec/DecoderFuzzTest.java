package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.ServerVersion;

/// Whatever the bytes: a response comes out, and no exception.
///
/// `-Dopenbell.fuzz.frames=10000000` makes a long run of it, `-Dopenbell.seed=` another one.
class DecoderFuzzTest {
  private static final long FRAMES = Long.getLong("openbell.fuzz.frames", 150_000L);
  private static final long MEMORY_CHECKS = 1_000;

  @Test
  void answersWhateverArrives() {
    var seed = Long.getLong("openbell.seed", 20261122L);
    System.out.println("openbell.seed=" + seed + " openbell.fuzz.frames=" + FRAMES);
    var mutator = new FrameMutator(seed);
    var kinds = new TreeMap<String, Long>();
    var slowestNanos = 0L;
    var mostUsed = 0L;
    var start = System.nanoTime();
    for (var frame = 0L; frame < FRAMES; frame++) {
      var version = new ServerVersion(mutator.version());
      var payload = mutator.next();
      var before = System.nanoTime();
      var response = ResponseDecoder.decode(version, payload);
      slowestNanos = Math.max(slowestNanos, System.nanoTime() - before);
      kinds.merge(response.getClass().getSimpleName(), 1L, Long::sum);
      if (frame % MEMORY_CHECKS == 0) {
        mostUsed = Math.max(mostUsed, usedBytes());
      }
    }
    System.out.printf(
        "%,d frames in %,d ms, slowest %,d us, most heap in use %,d KiB%n%s%n",
        FRAMES,
        (System.nanoTime() - start) / 1_000_000,
        slowestNanos / 1_000,
        mostUsed / 1024,
        kinds);

    assertThat(kinds.keySet()).hasSizeGreaterThan(25);
    assertThat(kinds.get(Unrecognized.class.getSimpleName()))
        .isBetween(FRAMES / 10, FRAMES * 9 / 10);
  }

  private static long usedBytes() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
