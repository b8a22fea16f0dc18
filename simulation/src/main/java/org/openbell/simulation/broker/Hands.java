package org.openbell.simulation.broker;

import java.util.ArrayList;
import java.util.List;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.Side;
import org.openbell.simulation.time.VirtualClock;

/// What the exchange and the account's owner do on a day, beside us.
public final class Hands {
  private final Venue venue;
  private final VirtualClock clock;

  public Hands(Venue venue, VirtualClock clock) {
    this.venue = venue;
    this.clock = clock;
  }

  public void openLater(Symbol symbol, long by) {
    Listing listing = venue.listing(symbol);
    listing.openLater(listing.opensAt() + by);
  }

  public void cancelAuction(Symbol symbol) {
    venue.listing(symbol).cancelAuction();
  }

  /// Trading stops in a stock; afterwards it goes on at its price of then.
  public void halt(Symbol symbol, long length) {
    Listing listing = venue.listing(symbol);
    venue.ledger().halted(symbol, clock.now(), clock.now() + length);
    listing.haltUntil(clock.now() + length);
    clock.after(length, () -> venue.resumes(listing));
  }

  /// The broker's own machine forgets its stops and timed orders in a stock for a while.
  public void putLegsToSleep(Symbol symbol, long length) {
    Listing listing = venue.listing(symbol);
    venue.ledger().slept(symbol, clock.now(), clock.now() + length);
    listing.sleepUntil(clock.now() + length);
    clock.after(length, () -> venue.wakes(listing));
  }

  /// Sells some of what is held, whoever bought it; first of what is also ours.
  public void sells(int pick) {
    List<Symbol> held = new ArrayList<>();
    venue
        .ledger()
        .held()
        .forEach(
            (symbol, shares) -> {
              if (shares > 0 && (venue.ledger().net(symbol) > 0 || pick % 4 == 0)) {
                held.add(symbol);
              }
            });
    if (!held.isEmpty()) {
      Symbol symbol = held.get(pick % held.size());
      long shares = venue.ledger().held(symbol);
      venue.byHand(symbol, Side.SELL, pick % 3 == 0 ? shares : 1 + pick % shares);
    }
  }

  public void buys(Symbol symbol, long shares) {
    venue.byHand(symbol, Side.BUY, shares);
  }

  public void cancelsExit(int pick) {
    List<VenueOrder> exits = new ArrayList<>();
    for (VenueOrder order : venue.orders()) {
      if (order.isWorking() && order.side() == Side.SELL) {
        exits.add(order);
      }
    }
    if (!exits.isEmpty()) {
      venue.cancelByHand(exits.get(pick % exits.size()));
    }
  }
}
