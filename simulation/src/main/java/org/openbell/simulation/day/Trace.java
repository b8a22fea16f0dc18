package org.openbell.simulation.day;

import java.util.ArrayList;
import java.util.List;
import org.openbell.simulation.time.VirtualClock;

/// What happened on a day, in one number: two runs of the same day give the same. The lines
/// themselves are kept only when somebody wants to read them.
public final class Trace {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final List<String> lines = new ArrayList<>();
  private final boolean keeps;
  private long digest = OFFSET;

  public Trace(boolean keeps) {
    this.keeps = keeps;
  }

  void add(long moment, String what) {
    mix(moment);
    for (int i = 0; i < what.length(); i++) {
      digest = (digest ^ what.charAt(i)) * PRIME;
    }
    if (keeps) {
      lines.add(VirtualClock.instant(moment) + " " + what);
    }
  }

  /// What only a reader wants to know: it is no part of the digest.
  void remark(long moment, String what) {
    if (keeps) {
      lines.add(VirtualClock.instant(moment) + "   " + what);
    }
  }

  private void mix(long number) {
    digest = (digest ^ number) * PRIME;
    digest ^= digest >>> 29;
  }

  public long digest() {
    return digest;
  }

  public List<String> lines() {
    return lines;
  }
}
