package org.openbell.simulation.broker;

import org.openbell.simulation.plan.Stock;

/// A stock as the exchange trades it at this moment.
final class Listing {
  private final Stock stock;
  private long opensAt;
  private boolean hasAuction = true;
  private boolean opened;
  private long haltedUntil;
  private long asleepUntil;
  private boolean followed;
  private int cents;

  Listing(Stock stock, long opensAt) {
    this.stock = stock;
    this.opensAt = opensAt;
    this.cents = stock.preMarket();
  }

  Stock stock() {
    return stock;
  }

  long opensAt() {
    return opensAt;
  }

  void openLater(long moment) {
    opensAt = moment;
  }

  void cancelAuction() {
    hasAuction = false;
  }

  boolean hasAuction() {
    return hasAuction;
  }

  boolean isOpened() {
    return opened;
  }

  void open() {
    opened = true;
    cents = stock.opening();
  }

  void haltUntil(long moment) {
    haltedUntil = Math.max(haltedUntil, moment);
  }

  boolean isTradable(long now) {
    return opened && now >= haltedUntil;
  }

  void sleepUntil(long moment) {
    asleepUntil = moment;
  }

  /// Whether the broker's stops and timed orders in it do nothing.
  boolean isAsleep(long now) {
    return now < asleepUntil;
  }

  long haltedUntil() {
    return haltedUntil;
  }

  /// True the first time: from then on its prices are followed.
  boolean follow() {
    boolean first = !followed;
    followed = true;
    return first;
  }

  int cents() {
    return cents;
  }

  void trade(int at) {
    cents = at;
  }
}
