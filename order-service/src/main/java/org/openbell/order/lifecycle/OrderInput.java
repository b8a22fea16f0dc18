package org.openbell.order.lifecycle;

import java.time.Instant;
import org.openbell.model.money.Shares;

/// What can happen to an order.
public sealed interface OrderInput {
  /// It is about to be written to the gateway.
  record Written(Instant at) implements OrderInput {}

  /// The broker reports it as live.
  record Accepted(long permanentId) implements OrderInput {}

  /// Two looks at the broker's books in a row show it working, whatever our own books say.
  record StillWorking(long permanentId) implements OrderInput {}

  /// Executions of it now add up to this many shares.
  record Executed(Shares filled) implements OrderInput {}

  /// The broker reports it as over, unfilled or in part.
  record CanceledByBroker(String words) implements OrderInput {}

  /// The broker or the exchange refused it.
  record RejectedByBroker(int code, String words) implements OrderInput {}

  /// No answer came in time, or the link broke while one was due.
  record Silence(Instant since) implements OrderInput {}

  /// Two complete looks at the broker's books, ten seconds apart, did not show it.
  record ProvenAbsent(Instant now, boolean mayStillBeSent) implements OrderInput {}

  /// Its time passed before it was sent.
  record DeadlinePassed(String words) implements OrderInput {}
}
