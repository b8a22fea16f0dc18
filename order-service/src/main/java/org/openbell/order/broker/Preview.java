package org.openbell.order.broker;

import java.util.Optional;
import org.openbell.model.money.Usd;

/// What the broker says an order would do, without placing it.
public sealed interface Preview {
  /// It would take it. `commission` and the change of `initialMargin` are its estimates, and
  /// `words` what it wants a person to know.
  record Fine(Optional<Usd> commission, Optional<Usd> initialMargin, String words)
      implements Preview {}

  /// It would not, in its own words.
  record Refused(int code, String words) implements Preview {}

  /// Nobody knows: no answer in time. That is not a no.
  record Unknown(String words) implements Preview {}
}
