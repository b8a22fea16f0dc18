package org.openbell.order.broker;

/// The broker could not be asked: nothing was sent, nothing is known.
public final class BrokerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokerUnavailable(String message) {
    super(message);
  }

  public BrokerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
