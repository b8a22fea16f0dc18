package org.openbell.order.wiring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where order-service keeps files: as set, or else beside what the launcher keeps.
final class DataFolder {
  private static final String OURS = "order-service";

  private DataFolder() {}

  static Path of(Optional<Path> set, Map<String, String> environment, Path home) {
    return set.or(() -> named(environment, "OPENBELL_STATE").map(state -> state.resolve(OURS)))
        .or(
            () ->
                named(environment, "XDG_STATE_HOME")
                    .map(base -> base.resolve("openbell").resolve(OURS)))
        .orElseGet(() -> home.resolve(".local/state/openbell").resolve(OURS))
        .toAbsolutePath();
  }

  private static Optional<Path> named(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
