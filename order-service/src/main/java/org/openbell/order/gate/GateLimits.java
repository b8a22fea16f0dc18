package org.openbell.order.gate;

import org.openbell.model.money.Usd;

/// The ceilings that no plan, model or operator can talk their way past.
public record GateLimits(
    Usd notionalPerOrder, Usd notionalPerDay, Usd dailyLoss, int positions, int ordersPerDay) {
  private static final int MOST_POSITIONS = 20;
  private static final int MOST_ORDERS = 500;

  public GateLimits {
    if (!notionalPerOrder.isPositive() || !notionalPerDay.isPositive() || !dailyLoss.isPositive()) {
      throw new IllegalArgumentException("gate limits must be above zero");
    }
    if (positions < 1 || positions > MOST_POSITIONS) {
      throw new IllegalArgumentException(
          "positions out of 1.." + MOST_POSITIONS + ": " + positions);
    }
    if (ordersPerDay < 1 || ordersPerDay > MOST_ORDERS) {
      throw new IllegalArgumentException(
          "orders per day out of 1.." + MOST_ORDERS + ": " + ordersPerDay);
    }
  }

  public static GateLimits standard() {
    return new GateLimits(Usd.parse("5000"), Usd.parse("15000"), Usd.parse("200"), 5, 60);
  }
}
