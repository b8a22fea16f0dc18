package org.openbell.order.broker;

import java.util.Optional;

/// Which prices the broker sends: by its own numbers, 1 to 4.
public enum DataKind {
  LIVE,
  FROZEN,
  DELAYED,
  DELAYED_FROZEN;

  /// Empty for a number that the broker does not use.
  public static Optional<DataKind> ofNumber(int number) {
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }
}
