package org.openbell.simulation.plan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.session.ExchangeTime;
import org.openbell.simulation.time.VirtualClock;

/// Deals a day's faults by the swarm rule: each seed leaves about half the kinds out, so that the
/// rare ones meet each other.
final class FaultDealer {
  private static final int LEAST = 3;
  private static final int MOST = 25;

  /// Nothing goes wrong any more from seven minutes before the close: the day may come to rest.
  static final Duration QUIET = Duration.ofMinutes(7);

  private FaultDealer() {}

  static List<Fault> deal(Scenario scenario, Market market, Dice dice) {
    if (scenario == Scenario.ALL_DEAD) {
      return List.of(allDead(market, dice));
    }
    List<FaultKind> kinds = new ArrayList<>();
    for (FaultKind kind : FaultKind.values()) {
      if (kind.isDealt() && (dice.percent(50) || isOf(scenario, kind))) {
        kinds.add(kind);
      }
    }
    List<Fault> faults = new ArrayList<>();
    int howMany = (int) dice.between(LEAST, MOST);
    for (int i = 0; i < howMany && !kinds.isEmpty(); i++) {
      faults.add(fault(dice.one(kinds), market, dice));
    }
    for (FaultKind kind : kinds) {
      if (isOf(scenario, kind)) {
        faults.add(fault(kind, market, dice));
      }
    }
    return faults;
  }

  private static boolean isOf(Scenario scenario, FaultKind kind) {
    return switch (scenario) {
      case HALT -> kind == FaultKind.HALT;
      case THIN_AUCTION -> kind == FaultKind.OPEN_LATE || kind == FaultKind.NO_AUCTION;
      case USER_ACTS ->
          kind == FaultKind.USER_SELLS
              || kind == FaultKind.USER_BUYS
              || kind == FaultKind.USER_CANCELS_EXIT
              || kind == FaultKind.USER_HALTS;
      case NORMAL,
          GAP,
          HALF_DAY,
          DST_MONDAY,
          HOLIDAY,
          VENDOR_TROUBLE,
          LLM_TROUBLE,
          ALL_DEAD,
          CROWDED ->
          false;
    };
  }

  private static Fault allDead(Market market, Dice dice) {
    Duration at = sinceMidnight(market, market.open()).plusSeconds(60 + dice.below(2));
    Duration length = Duration.between(market.opensAt(), market.closesAt()).plusSeconds(60);
    return new Fault(FaultKind.CRASH_ALL, Part.ORDER, at, 0, length, 0);
  }

  private static Fault fault(FaultKind kind, Market market, Dice dice) {
    Part part = kind.part(dice);
    int pick = dice.below(1_000);
    return kind.length()
        .map(length -> timed(kind, part, pick, length, market, dice))
        .orElseGet(
            () ->
                new Fault(
                    kind,
                    part,
                    Duration.ZERO,
                    1 + dice.below(kind.chances()),
                    Duration.ZERO,
                    pick));
  }

  /// Only a halt may outlast the time from which nothing goes wrong any more.
  private static Fault timed(
      FaultKind kind, Part part, int pick, Length length, Market market, Dice dice) {
    long moment = moment(kind, market, dice);
    long seconds = length.seconds(dice);
    long left = (market.close() - moment) / 1_000_000 - QUIET.toSeconds();
    return new Fault(
        kind,
        part,
        sinceMidnight(market, moment),
        0,
        Duration.ofSeconds(kind == FaultKind.HALT ? seconds : Math.clamp(left, 1, seconds)),
        pick);
  }

  private static long moment(FaultKind kind, Market market, Dice dice) {
    long open = market.open();
    long quiet = market.close() - QUIET.toSeconds() * 1_000_000;
    if (kind == FaultKind.OPEN_LATE || kind == FaultKind.NO_AUCTION) {
      return open - 600_000_000;
    }
    if (kind == FaultKind.HALT && dice.percent(30)) {
      return market.close() - dice.between(900, 1_500) * 1_000_000;
    }
    return switch (dice.below(10)) {
      case 0 -> dice.between(open - 5_400_000_000L, open - 660_000_000);
      case 1, 2 -> dice.between(open - 660_000_000, open - 20_000_000);
      case 3, 4, 5 -> dice.between(open - 20_000_000, open + 180_000_000);
      case 6 -> dice.between(quiet - 600_000_000, quiet - 1_000_000);
      default -> dice.between(open, quiet - 1_000_000);
    };
  }

  static Duration sinceMidnight(Market market, long moment) {
    long midnight = VirtualClock.micros(ExchangeTime.at(market.date(), LocalTime.MIDNIGHT));
    return Duration.ofNanos((moment - midnight) * 1_000);
  }
}
