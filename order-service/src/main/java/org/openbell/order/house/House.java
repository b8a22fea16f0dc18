package org.openbell.order.house;

/// Keeps the one state of the house.
public interface House {
  HouseState get();

  void put(HouseState state);
}
