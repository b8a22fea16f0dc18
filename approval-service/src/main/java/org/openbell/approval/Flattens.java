package org.openbell.approval;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Previews of a flatten that wait for a yes: each for a minute, each good for one press. A stop
/// of the service forgets them, so that nothing is sold by a button of yesterday.
final class Flattens {
  static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private static final int MOST = 20;

  private record Shown(String hash, long atNanos) {}

  private final Supplier<String> names;
  private final LongSupplier nanos;
  private final Map<String, Shown> waiting =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
          return size() > MOST;
        }
      };

  Flattens(Supplier<String> names, LongSupplier nanos) {
    this.names = names;
    this.nanos = nanos;
  }

  /// Remembers that what has this hash was shown; the name under which a press finds it.
  synchronized String show(String hash) {
    String name = names.get();
    waiting.put(name, new Shown(hash, nanos.getAsLong()));
    return name;
  }

  /// The hash of what was shown, once and in time.
  synchronized Optional<String> take(String name) {
    return Optional.ofNullable(waiting.remove(name))
        .filter(shown -> nanos.getAsLong() - shown.atNanos() < GOOD_FOR.toNanos())
        .map(Shown::hash);
  }
}
