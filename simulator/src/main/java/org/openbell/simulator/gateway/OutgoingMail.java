package org.openbell.simulator.gateway;

/// The one place every outgoing message passes: where faults will drop, delay or repeat some.
interface OutgoingMail {
  void post(Session to, Message message);

  /// Delivers everything at once and in order.
  OutgoingMail FAITHFUL = (to, message) -> to.connection().send(message);
}
