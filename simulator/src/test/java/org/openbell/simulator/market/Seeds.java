package org.openbell.simulator.market;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/// Seeds for tests whose claim holds for every seed: fresh ones each time, printed, or the one in
/// the system property `openbell.seed`.
public final class Seeds {
  private Seeds() {}

  public static List<Long> fifty() {
    Long given = Long.getLong("openbell.seed");
    long first = given == null ? ThreadLocalRandom.current().nextInt() : given;
    System.out.println("seeds from " + first + " on; repeat with -Dopenbell.seed=" + first);
    return LongStream.range(first, given == null ? first + 50 : first + 1).boxed().toList();
  }
}
