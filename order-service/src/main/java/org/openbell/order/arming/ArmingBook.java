package org.openbell.order.arming;

/// Keeps what is remembered about arming.
public interface ArmingBook {
  ArmingState get();

  void put(ArmingState state);
}
