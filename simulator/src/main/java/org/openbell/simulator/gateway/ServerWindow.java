package org.openbell.simulator.gateway;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Which protocol version a client and this gateway agree on.
///
/// The gateway speaks 173 to 200: below are layouts no current client uses, above is protobuf.
final class ServerWindow {
  static final int LOWEST = 173;
  static final int HIGHEST = 200;

  /// `v178..200` or `v200`, optionally a blank and connect options behind it.
  private static final Pattern OFFER =
      Pattern.compile("v(\\d{1,6})(?:\\.\\.(\\d{1,6}))?(?: [\\x20-\\x7e]*)?\\x00?");

  private ServerWindow() {}

  /// The version to speak, or nothing when the client's range and ours do not meet.
  static OptionalInt negotiate(String offer) {
    var parts = OFFER.matcher(offer);
    if (!parts.matches()) {
      return OptionalInt.empty();
    }
    var lowest = Integer.parseInt(parts.group(1));
    var highest = parts.group(2) == null ? lowest : Integer.parseInt(parts.group(2));
    var version = Math.min(highest, HIGHEST);
    return version < lowest || version < LOWEST ? OptionalInt.empty() : OptionalInt.of(version);
  }
}
