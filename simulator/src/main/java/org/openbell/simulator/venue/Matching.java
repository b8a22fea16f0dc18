package org.openbell.simulator.venue;

import java.util.StringJoiner;
import org.openbell.model.money.Price;
import org.openbell.model.trade.Side;
import org.openbell.simulator.market.Quote;

/// Decides for one order and one second whether it sleeps, rests, triggers, trades or expires.
///
/// Buys trade at the ask, sells at the bid. Stops look at the last print, the broker's default for
/// US stocks, and only in regular hours unless they say otherwise; behind a gap they trade at the
/// price they find.
public final class Matching {
  static final String NOT_IN_THE_OPEN = "At the open order can not be executed";
  static final String NOT_AT_ONCE = "Not filled at once";

  private static final Decision SLEEP = new Decision.Sleep();
  private static final Decision REST = new Decision.Rest();

  private Matching() {}

  public static Decision decide(Order order, Moment moment) {
    var terms = order.terms();
    if (terms.goodAfter().filter(moment.at()::isBefore).isPresent()) {
      return SLEEP;
    }
    if (terms.goodTill().filter(till -> !moment.at().isBefore(till)).isPresent()) {
      return new Decision.Expire("Good till date reached");
    }
    if (isForAnotherSession(order, moment)) {
      return inTradingToday(order, moment) ? inTrading(order, moment) : SLEEP;
    }
    return switch (terms.timeInForce()) {
      case OPG -> inAuction(terms, moment.opening(), NOT_IN_THE_OPEN);
      case AT_CLOSE -> inAuction(terms, moment.closing(), "At the close order can not be executed");
      case DAY -> dayOrderIsOver(terms, moment) ? expiredDay() : inTrading(order, moment);
      case GTC, GTD -> inTrading(order, moment);
      case IOC, FOK -> atOnce(order, moment);
    };
  }

  private static boolean isForAnotherSession(Order order, Moment moment) {
    return !order.receivedAt().isBefore(moment.close());
  }

  /// What is ordered after the close trades in what is left of the evening or not here at all.
  private static boolean inTradingToday(Order order, Moment moment) {
    return switch (order.terms().timeInForce()) {
      case OPG, AT_CLOSE -> false;
      case DAY, GTC, GTD, IOC, FOK -> moment.trading() == Moment.Trading.AFTER_HOURS;
    };
  }

  private static Decision inAuction(Terms terms, Moment.Cross cross, String unfilled) {
    if (cross.over()) {
      return new Decision.Expire(unfilled);
    }
    return cross
        .price()
        .filter(price -> accepts(terms, price))
        .<Decision>map(Decision.Match::new)
        .orElse(SLEEP);
  }

  private static boolean accepts(Terms terms, Price price) {
    return terms
        .pricing()
        .limitPrice()
        .map(limit -> isWithin(terms.side(), limit, price))
        .orElse(true);
  }

  private static Decision inTrading(Order order, Moment moment) {
    return switch (moment.trading()) {
      case REGULAR -> matchUnlessHalted(order, moment);
      case PRE_MARKET, AFTER_HOURS ->
          tradesOutsideRegularHours(order.terms()) ? matchUnlessHalted(order, moment) : SLEEP;
      case NIGHT_BEFORE, NIGHT_AFTER -> SLEEP;
    };
  }

  private static Decision atOnce(Order order, Moment moment) {
    var decision = inTrading(order, moment);
    return decision.equals(REST) ? new Decision.Expire(NOT_AT_ONCE) : decision;
  }

  private static Decision matchUnlessHalted(Order order, Moment moment) {
    return moment.halted() ? REST : match(order, moment.quote());
  }

  private static Decision match(Order order, Quote quote) {
    var side = order.terms().side();
    var touch = side == Side.BUY ? quote.ask() : quote.bid();
    return switch (order.terms().pricing()) {
      case Pricing.Market _ -> new Decision.Match(touch);
      case Pricing.Limit(var limit) -> matchLimit(order, limit, touch, quote.last());
      case Pricing.Stop(var stop) ->
          order.triggered() ? new Decision.Match(touch) : trigger(side, stop, quote.last());
      case Pricing.StopLimit(var stop, var limit) ->
          order.triggered()
              ? matchLimit(order, limit, touch, quote.last())
              : trigger(side, stop, quote.last());
      case Pricing.Trail trail ->
          order.triggered() ? new Decision.Match(touch) : trail(side, trail, quote.last());
    };
  }

  /// A limit that arrives beyond the touch gets the touch; one that was waiting gets its own price,
  /// because the other side came to it. A print beyond a waiting limit fills it too.
  private static Decision matchLimit(Order order, Price limit, Price touch, Price last) {
    var side = order.terms().side();
    if (isWithin(side, limit, touch)) {
      return new Decision.Match(order.resting() ? limit : touch);
    }
    var tradedThrough = side == Side.BUY ? last.isBelow(limit) : last.isAbove(limit);
    return order.resting() && tradedThrough ? new Decision.Match(limit) : REST;
  }

  private static Decision trail(Side side, Pricing.Trail trail, Price last) {
    if (trail.stop().filter(stop -> isReached(side, stop, last)).isPresent()) {
      return new Decision.Trigger();
    }
    var next = trail.follow(side, last);
    return next.equals(trail) ? REST : new Decision.Follow(next);
  }

  private static Decision trigger(Side side, Price stop, Price last) {
    return isReached(side, stop, last) ? new Decision.Trigger() : REST;
  }

  private static boolean isReached(Side side, Price stop, Price last) {
    return side == Side.BUY ? last.isAtLeast(stop) : last.isAtMost(stop);
  }

  private static boolean isWithin(Side side, Price limit, Price price) {
    return side == Side.BUY ? price.isAtMost(limit) : price.isAtLeast(limit);
  }

  /// A plain market order only ever trades in regular hours.
  private static boolean tradesOutsideRegularHours(Terms terms) {
    return terms.outsideRegularHours() && !(terms.pricing() instanceof Pricing.Market);
  }

  private static boolean dayOrderIsOver(Terms terms, Moment moment) {
    return switch (moment.trading()) {
      case NIGHT_BEFORE, PRE_MARKET, REGULAR -> false;
      case AFTER_HOURS -> !tradesOutsideRegularHours(terms);
      case NIGHT_AFTER -> true;
    };
  }

  private static Decision expiredDay() {
    return new Decision.Expire("Day order expired at the close");
  }

  /// The broker's reason for holding an order back, empty when it is not held.
  public static String whyHeld(Order order, boolean parentIsWorking) {
    if (!order.isLive()) {
      return "";
    }
    var reasons = new StringJoiner(",");
    if (parentIsWorking) {
      reasons.add("child");
    }
    if (order.waitsForTrigger()) {
      reasons.add("trigger");
    }
    return reasons.toString();
  }
}
