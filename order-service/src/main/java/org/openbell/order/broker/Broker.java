package org.openbell.order.broker;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.lifecycle.Order;

/// What can be asked of the broker. Nothing here returns an answer about an order: the answer is a
/// later report, and a boolean would be a lie.
public interface Broker {
  /// Whether the link stands and the broker said hello.
  boolean isConnected();

  /// Sends a new order, or the same one again with other shares or prices.
  ///
  /// @throws BrokerUnavailable when it was certainly not sent
  void place(Order order);

  /// Asks for an order to be taken back; the answer may also be a fill.
  ///
  /// @throws BrokerUnavailable when it was certainly not sent
  void cancel(Order order);

  /// The broker's books, whole; a part that fails makes the whole fail.
  ///
  /// @throws BrokerUnavailable when any part is missing or late
  BrokerBooks books();

  /// The account's cash and value.
  ///
  /// @throws BrokerUnavailable when it is missing or late
  AccountFigures account();

  /// What the order would do, as the broker sees it; nothing is placed. It waits a few seconds,
  /// and no answer is [Preview.Unknown]. The order's number must be one that no order has.
  Preview preview(Order order);

  /// The broker's clock, cut to seconds.
  ///
  /// @throws BrokerUnavailable when it is late
  Instant time();

  /// The symbols in which orders work that are not ours, whoever placed them.
  ///
  /// @throws BrokerUnavailable when the answer is missing or late
  Set<Symbol> orderedByOthers();

  /// Which prices the broker sends, as far as it said.
  Optional<DataKind> data();

  /// Prices of this instrument are wanted from now on; asking twice is asking once.
  void watch(Instrument instrument);
}
