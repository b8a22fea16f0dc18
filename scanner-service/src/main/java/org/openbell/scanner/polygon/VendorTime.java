package org.openbell.scanner.polygon;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The vendor's numbers for moments: nanoseconds for trades and quotes, milliseconds for bars.
///
/// Which one a field holds shows in its size: this century's milliseconds have 13 digits, its
/// nanoseconds 19.
final class VendorTime {
  private static final BigDecimal LEAST_NANOS = BigDecimal.valueOf(1_000_000_000_000_000_000L);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private VendorTime() {}

  /// Empty for zero, for what lies before 1970, and for what is no moment at all.
  static Optional<Instant> of(BigDecimal number) {
    if (number.signum() <= 0 || number.compareTo(MOST) > 0) {
      return Optional.empty();
    }
    long value = number.longValue();
    return Optional.of(
        number.compareTo(LEAST_NANOS) >= 0
            ? Instant.ofEpochSecond(0, value)
            : Instant.ofEpochMilli(Math.min(value, TimeUnit.DAYS.toMillis(365_000))));
  }
}
