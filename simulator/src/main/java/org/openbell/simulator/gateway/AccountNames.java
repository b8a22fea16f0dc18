package org.openbell.simulator.gateway;

import java.time.Instant;

/// Checks the account a client names; not naming one means the only one.
record AccountNames(String account) {
  /// Whether the name is another's; tells the client if so.
  boolean isRefused(Session from, int requestId, String name, Instant now) {
    if (name.isEmpty() || name.equals(account) || name.equals("All")) {
      return false;
    }
    from.error(
        requestId,
        321,
        "Error validating request.-'bX' : cause - Invalid account code '" + name + "'.",
        now);
    return true;
  }
}
