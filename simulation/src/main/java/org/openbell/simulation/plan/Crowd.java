package org.openbell.simulation.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A day on which the house's limits are reached: one stock after the other rises and stays, so
/// that more is found and approved than may be bought.
///
/// Beside that, by the seed, prices leave what resting limits asked for while a person halts, the
/// morning's positions lose more than a day may, or prices fall away between question and yes. Now
/// and then the broker's stops and timed orders sleep. It throws no dice: what a seed draws for
/// other days does not move.
final class Crowd {
  private static final long SECOND = 1_000_000;
  private static final long MINUTE = 60 * SECOND;

  /// The first of the stocks that did not move before the open, behind the one held by others.
  private static final int FIRST = 6;

  private static final long TICK = 40 * SECOND;
  private static final long BUSY = 135 * MINUTE;
  private static final int SCANS_EVERY = 15;

  /// One day of so many is a crowded one, so that each kind of them comes in turn.
  static final int EVERY = 3;

  /// The last of the morning's movers goes up when the others have lost.
  private static final int WINNER = 4;

  /// What happens beside the crowd.
  private enum Turn {
    HALTED,
    LOSING,
    FALLING
  }

  /// Where a stock trades so many microseconds after the open, in hundredths of a percent from it.
  private interface Path {
    long at(long sinceOpen);
  }

  private Crowd() {}

  static Market of(Market market, long seed) {
    List<Stock> stocks = new ArrayList<>();
    for (int i = 0; i < market.stocks().size(); i++) {
      Stock stock = market.stocks().get(i);
      if (i >= FIRST) {
        int place = i - FIRST;
        stocks.add(on(stock, market, since -> risen(place, since, turn(seed))));
      } else if (turn(seed) == Turn.LOSING && i < FIRST - 1) {
        boolean wins = i == WINNER;
        stocks.add(on(stock, market, since -> wins ? winning(since) : losing(since)));
      } else {
        stocks.add(stock);
      }
    }
    return new Market(
        market.date(),
        market.isTradingDay(),
        market.opensAt(),
        market.closesAt(),
        stocks,
        market.foreign());
  }

  static List<Fault> faults(Market market, long seed) {
    List<Fault> faults = new ArrayList<>();
    if (turn(seed) == Turn.HALTED) {
      faults.add(fault(FaultKind.USER_HALTS, market, 80, 15, 0));
    }
    int flatten = (int) Duration.between(market.opensAt(), market.closesAt()).toMinutes() - 16;
    for (int stock = 0; stock < market.stocks().size(); stock++) {
      if (turn(seed) == Turn.LOSING && stock < WINNER) {
        faults.add(fault(FaultKind.LEGS_SLEEP, market, 9, 4, stock));
      }
      faults.add(fault(FaultKind.LEGS_SLEEP, market, flatten, 8, stock));
    }
    return faults;
  }

  private static Turn turn(long seed) {
    return Turn.values()[(int) Math.floorMod(seed / EVERY, (long) Turn.values().length)];
  }

  private static Fault fault(FaultKind kind, Market market, int minutes, int length, int pick) {
    return new Fault(
        kind,
        Part.ORDER,
        FaultDealer.sinceMidnight(market, market.open() + minutes * MINUTE),
        0,
        Duration.ofMinutes(length),
        pick);
  }

  /// From two minutes before a scan on; each one finds what is not taken yet.
  private static long risen(int place, long since, Turn turn) {
    long scan = (30 + SCANS_EVERY * (long) place) * MINUTE;
    if (since < scan - 2 * MINUTE) {
      return 0;
    }
    long sinceScan = (since - scan) % (SCANS_EVERY * MINUTE);
    return switch (turn) {
      case HALTED -> sinceScan > 70 * SECOND && sinceScan < 9 * MINUTE ? 556 : 400;
      case LOSING -> 400;
      case FALLING -> since > scan + 100 * SECOND && since < scan + 11 * MINUTE ? -900 : 400;
    };
  }

  private static long losing(long since) {
    return since < 10 * MINUTE ? 0 : -700;
  }

  private static long winning(long since) {
    return since < 25 * MINUTE ? 0 : 300;
  }

  /// A price every 40 s where something is decided, else every five minutes; up and down by a hair:
  /// a calm stock trades all the same.
  private static Stock on(Stock stock, Market market, Path path) {
    long length = market.close() - market.open();
    long[] moments = new long[(int) (length / TICK) + 1];
    int[] cents = new int[moments.length];
    int points = 0;
    for (long since = 0; since < length; since += isBusy(since) ? TICK : 5 * MINUTE) {
      long hundredths = path.at(since) + points % 2 * 10L;
      moments[points] = market.open() + since;
      cents[points++] = (int) Math.round(stock.opening() * (10_000 + hundredths) / 10_000.0);
    }
    return new Stock(
        stock.instrument(),
        stock.previousClose(),
        stock.preMarket(),
        stock.opening(),
        stock.previousVolume(),
        stock.volume(),
        stock.auctionShares(),
        new Course(moments, cents, points));
  }

  /// While finds are ranked, shown and approved, until early afternoon.
  private static boolean isBusy(long since) {
    return since > 9 * MINUTE
        && since < BUSY
        && since % (SCANS_EVERY * MINUTE) < (long) (SCANS_EVERY - 3) * MINUTE;
  }
}
