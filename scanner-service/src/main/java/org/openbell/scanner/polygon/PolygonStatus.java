package org.openbell.scanner.polygon;

import java.util.Optional;
import org.openbell.scanner.feed.FeedUnusable.Trouble;

/// What the `status` inside a body means; the HTTP status may be 200 all the same.
final class PolygonStatus {
  private PolygonStatus() {}

  /// Empty when the answer may be used.
  static Optional<Trouble> trouble(String status) {
    return switch (status) {
      case "OK" -> Optional.empty();
      case "DELAYED" -> Optional.of(Trouble.DELAYED);
      case "NOT_AUTHORIZED" -> Optional.of(Trouble.REFUSED);
      default -> Optional.of(Trouble.NOT_OK);
    };
  }
}
