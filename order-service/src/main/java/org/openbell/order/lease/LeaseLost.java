package org.openbell.order.lease;

/// This instance may not act any more: another one has the lease.
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(String message) {
    super(message);
  }
}
