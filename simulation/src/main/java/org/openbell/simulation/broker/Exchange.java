package org.openbell.simulation.broker;

import java.time.Instant;
import org.openbell.model.money.Price;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.simulation.broker.VenueOrder.Status;
import org.openbell.simulation.plan.Course;
import org.openbell.simulation.plan.Dice;
import org.openbell.simulation.plan.Market;
import org.openbell.simulation.time.VirtualClock;

/// When orders trade and at what price: auctions, stops, limits, timed and plain market orders.
final class Exchange {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000_000;
  private static final long EXPIRES_WITHIN = 240 * SECOND;

  private final Venue venue;
  private final VirtualClock clock;
  private final Dice dice;
  private final Market market;

  Exchange(Venue venue, VirtualClock clock, Dice dice, Market market) {
    this.venue = venue;
    this.clock = clock;
    this.dice = dice;
    this.market = market;
    if (market.isTradingDay()) {
      for (Listing listing : venue.listings()) {
        clock.at(listing.opensAt(), () -> opens(listing));
      }
      clock.at(market.close() + dice.between(1_000, EXPIRES_WITHIN), this::expire);
    }
  }

  /// Prices of this stock matter from now on.
  void follow(Listing listing) {
    if (listing.follow()) {
      followFrom(listing, 0);
    }
  }

  private void followFrom(Listing listing, int first) {
    Course course = listing.stock().course();
    int next = first;
    while (next < course.points() && course.moment(next) < clock.now()) {
      next++;
    }
    if (next < course.points() && course.moment(next) < market.close()) {
      int point = next;
      clock.at(
          course.moment(point),
          () -> {
            if (listing.isTradable(clock.now())) {
              trades(listing, course.cents(point));
            }
            followFrom(listing, point + 1);
          });
    }
  }

  private void opens(Listing listing) {
    if (listing.isOpened()) {
      return;
    }
    if (clock.now() < listing.opensAt()) {
      clock.at(listing.opensAt(), () -> opens(listing));
      return;
    }
    listing.open();
    for (VenueOrder order : venue.workingIn(listing.stock().instrument().symbol())) {
      if (order.isForTheOpen()) {
        auction(listing, order);
      }
    }
    venue.priced(listing, listing.stock().opening());
  }

  private void auction(Listing listing, VenueOrder order) {
    long shares =
        listing.hasAuction() ? Math.min(order.remaining(), listing.stock().auctionShares()) : 0;
    long left = order.remaining() - shares;
    inParts(order, shares, listing.stock().opening(), 0);
    if (left > 0) {
      clock.after(
          dice.between(5, 35) * SECOND,
          () -> {
            if (order.isWorking()) {
              venue.end(order, "At the open order can not be executed");
            }
          });
    }
  }

  /// Fills in up to three parts within a second or two, at one price.
  private void inParts(VenueOrder order, long shares, int cents, long wait) {
    if (shares <= 0) {
      return;
    }
    long part = shares > 2 && dice.percent(30) ? dice.between(1, shares - 1) : shares;
    Runnable trade =
        () -> {
          long possible = Math.min(part, order.isWorking() ? order.remaining() : 0);
          if (possible > 0) {
            venue.match(order, possible, cents);
            inParts(order, shares - part, cents, dice.between(20, 1_200) * MILLI);
          }
        };
    if (wait == 0) {
      trade.run();
    } else {
      clock.after(wait, trade);
    }
  }

  /// An order, or a change of one, has come: it may have to trade at once.
  void arrived(VenueOrder order) {
    if (!order.isWorking() || order.isTriggered()) {
      return;
    }
    switch (order.kind()) {
      case OrderKind.MarketOnOpen _ -> {}
      case OrderKind.Market _ -> trigger(order);
      case OrderKind.MarketAt(Instant wakes) ->
          clock.at(
              wakes,
              () -> {
                if (order.isWorking()
                    && order.kind() instanceof OrderKind.MarketAt
                    && !listing(order).isAsleep(clock.now())) {
                  trigger(order);
                }
              });
      case OrderKind.Limit _, OrderKind.Stop _ -> {
        Listing listing = listing(order);
        if (listing.isTradable(clock.now())) {
          touch(order, listing.cents());
        }
      }
    }
  }

  private void trades(Listing listing, int cents) {
    venue.priced(listing, cents);
    for (VenueOrder order : venue.workingIn(listing.stock().instrument().symbol())) {
      if (order.isWorking() && !order.isTriggered()) {
        touch(order, cents);
      }
    }
  }

  private void touch(VenueOrder order, int cents) {
    switch (order.kind()) {
      case OrderKind.Stop(Price stop) -> {
        if (cents <= cents(stop) && !listing(order).isAsleep(clock.now())) {
          trigger(order);
        }
      }
      case OrderKind.Limit(Price limit) -> {
        boolean buys = order.side() == Side.BUY;
        if (buys ? cents <= cents(limit) : cents >= cents(limit)) {
          limit(order, cents);
        }
      }
      case OrderKind.MarketOnOpen _, OrderKind.Market _, OrderKind.MarketAt _ -> {}
    }
  }

  /// Whole, or in part with the rest left for the next price.
  private void limit(VenueOrder order, int cents) {
    long shares = order.remaining();
    venue.match(order, shares > 1 && dice.percent(25) ? dice.between(1, shares) : shares, cents);
  }

  private void trigger(VenueOrder order) {
    if (!order.isTriggered()) {
      order.trigger();
      clock.after(dice.between(20, 400) * MILLI, () -> atTheMarket(order));
    }
  }

  private void atTheMarket(VenueOrder order) {
    Listing listing = listing(order);
    long now = clock.now();
    if (!order.isWorking() || now >= market.close()) {
      return;
    }
    if (!listing.isTradable(now)) {
      long resumes = listing.isOpened() ? listing.haltedUntil() : listing.opensAt();
      clock.at(Math.max(resumes, now + SECOND), () -> atTheMarket(order));
      return;
    }
    long shares = order.remaining();
    long part = shares > 2 && dice.percent(30) ? dice.between(1, shares - 1) : shares;
    int slip = dice.percent(40) ? 1 : 0;
    int price = listing.cents() + (order.side() == Side.BUY ? slip : -slip);
    venue.match(order, part, Math.max(1, price));
    if (order.isWorking()) {
      clock.after(dice.between(50, 1_500) * MILLI, () -> atTheMarket(order));
    }
  }

  /// An inactive order comes alive before the open, or is refused after it.
  void settleInactive(VenueOrder order) {
    if (dice.percent(50)) {
      clock.at(
          Math.max(clock.now() + SECOND, market.open() - dice.between(20, 300) * SECOND),
          () -> {
            if (order.status() == Status.INACTIVE && clock.now() < market.open()) {
              order.become(Status.WORKING, clock.now());
              venue.live(order);
            }
          });
    }
    clock.at(
        market.open() + dice.between(5, 90) * SECOND,
        () -> {
          if (order.status() == Status.INACTIVE) {
            venue.reject(order, "order held and refused");
          }
        });
  }

  /// What should have acted meanwhile acts now.
  void wakes(Listing listing) {
    if (listing.isAsleep(clock.now()) || clock.now() >= market.close()) {
      return;
    }
    for (VenueOrder order : venue.workingIn(listing.stock().instrument().symbol())) {
      boolean due =
          order.kind() instanceof OrderKind.MarketAt(Instant wakes)
              && VirtualClock.micros(wakes) <= clock.now();
      if (due && order.isWorking() && !order.isTriggered()) {
        trigger(order);
      }
    }
    resumes(listing);
  }

  /// A halted stock trades again, and what waited for it is looked at.
  void resumes(Listing listing) {
    if (listing.isTradable(clock.now()) && clock.now() < market.close()) {
      trades(listing, listing.stock().centsAt(clock.now()));
    }
  }

  private void expire() {
    for (VenueOrder order : venue.orders()) {
      if (order.isOpen()) {
        venue.end(order, "expired with the day");
      }
    }
  }

  private Listing listing(VenueOrder order) {
    return venue.listing(order.instrument().symbol());
  }

  private static int cents(Price price) {
    return price.value().movePointRight(2).intValue();
  }
}
