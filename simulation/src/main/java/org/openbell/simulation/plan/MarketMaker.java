package org.openbell.simulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionHours;
import org.openbell.simulation.time.VirtualClock;

/// Draws a small market: a dozen stocks of which some have moved before the open.
final class MarketMaker {
  private static final List<Instrument> LISTED =
      List.of(
              "ABLE", "BRIO", "CASK", "DUNE", "ECHO", "FERN", "GRIT", "HALO", "IRIS", "JADE",
              "KELP", "LARK")
          .stream()
          .map(ticker -> new Instrument(Symbol.parse(ticker), ticker + " Inc", Exchange.NASDAQ))
          .toList();
  private static final int MOVERS = 5;
  private static final long SECOND = 1_000_000;
  private static final int POINTS = 200;

  private MarketMaker() {}

  static Market make(Scenario scenario, SessionHours hours, boolean trades, Dice dice) {
    List<Stock> stocks = new ArrayList<>(LISTED.size());
    for (int i = 0; i < LISTED.size(); i++) {
      stocks.add(stock(LISTED.get(i), i < MOVERS, scenario, hours, dice));
    }
    return new Market(
        hours.date(), trades, hours.open(), hours.close(), List.copyOf(stocks), foreign(dice));
  }

  /// What the account's owner held before: something that never moves, and at times a mover.
  private static SortedMap<Symbol, Long> foreign(Dice dice) {
    SortedMap<Symbol, Long> foreign = new TreeMap<>();
    foreign.put(LISTED.get(MOVERS).symbol(), 182L);
    if (dice.percent(40)) {
      foreign.put(LISTED.get(dice.below(MOVERS)).symbol(), dice.between(1, 400));
    }
    return foreign;
  }

  private static Stock stock(
      Instrument instrument, boolean mover, Scenario scenario, SessionHours hours, Dice dice) {
    int previous = (int) dice.between(500, 3_000);
    int preMarket = moved(previous, mover ? dice.between(300, 1_400) : dice.between(-150, 150));
    boolean gaps = scenario == Scenario.GAP;
    int opening = moved(preMarket, Math.round(dice.swing() * (gaps ? 300 : 60)));
    long thin = scenario == Scenario.THIN_AUCTION ? dice.between(0, 160) : Long.MAX_VALUE;
    long[] at = new long[POINTS];
    int[] cents = new int[POINTS];
    int points = 0;
    at[points] = VirtualClock.micros(hours.open());
    cents[points++] = opening;
    long moment = at[0];
    long close = VirtualClock.micros(hours.close());
    // Calm stocks and wild ones; in hundredths of a percent for each step.
    double swing = dice.between(15, 70);
    while (points < POINTS) {
      moment += dice.between(30 * SECOND, 600 * SECOND) + dice.below(1_000_000);
      if (moment >= close) {
        break;
      }
      long step = Math.round(dice.swing() * swing);
      boolean jumps = dice.perMille(gaps ? 60 : 4);
      at[points] = moment;
      cents[points] = moved(cents[points - 1], jumps ? dice.between(-700, 500) : step);
      points++;
    }
    return new Stock(
        instrument,
        previous,
        preMarket,
        opening,
        2_000_000,
        900_000,
        thin,
        new Course(at, cents, points));
  }

  /// By so many hundredths of a percent.
  private static int moved(int cents, long hundredths) {
    return (int) Math.max(150, cents + Math.round(cents * hundredths / 10_000.0));
  }
}
