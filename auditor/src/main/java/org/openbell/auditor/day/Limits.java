package org.openbell.auditor.day;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/// The limits in force on a day: money in US dollars, percentages as `0.90`.
///
/// [#standing] is what the system is shipped with; whoever audits a day with other settings says
/// so.
public record Limits(
    Size size,
    Money money,
    Targets targets,
    Reactions reactions,
    Ages ages,
    Screen screen,
    Picks picks,
    Set<String> restricted,
    int tradingClientId) {

  /// Most positions of either kind, and most orders.
  public record Size(int masters, int approved, int ordersPerDay, int entriesPerMinute) {}

  /// Most money: planned for one trade, in one order, held at once, bought in a day, lost in a day;
  // stops in a row.
  public record Money(
      BigDecimal perTrade,
      BigDecimal perOrder,
      BigDecimal exposure,
      BigDecimal perDay,
      BigDecimal dayLoss,
      int stopsInARow) {}

  /// `high` is the target above `highAbove` confidence, `medium` from `mediumFrom` on.
  public record Targets(
      BigDecimal high,
      BigDecimal highAbove,
      BigDecimal medium,
      BigDecimal mediumFrom,
      BigDecimal stop) {}

  /// In real time: how long a fill may wait for its record and its protection, an unconfirmed order
  /// for its answer, and a halt for its effect.
  public record Reactions(
      Duration connected, Duration afterOutage, Duration unconfirmed, Duration halt) {}

  /// In exchange time: how old what an entry or an exit rests on may be.
  public record Ages(Duration fullScan, Duration rescan, Duration price, Duration tick) {}

  /// What a scan may find: prices in US dollars, spread and move in percent, shares traded today,
  /// how much of the market it has to have seen in percent, and how old a last trade may be.
  public record Screen(
      BigDecimal lowest,
      BigDecimal highest,
      BigDecimal widestSpread,
      BigDecimal leastMove,
      BigDecimal largestMove,
      long leastVolumePreOpen,
      long leastVolumeRescan,
      BigDecimal leastQuoted,
      Duration oldestTrade) {}

  /// What a ranking may name: how many, how sure at least, and how sure a rule at most.
  public record Picks(int most, BigDecimal threshold, BigDecimal ruleCap) {}

  public static Limits standing() {
    return new Limits(
        new Size(3, 2, 60, 6),
        new Money(usd("2000"), usd("5000"), usd("15000"), usd("15000"), usd("200"), 3),
        new Targets(usd("2.6"), usd("0.8"), usd("1.8"), usd("0.7"), usd("0.9")),
        new Reactions(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(120),
            Duration.ofSeconds(1)),
        new Ages(
            Duration.ofMinutes(90),
            Duration.ofMinutes(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5)),
        new Screen(
            usd("1"),
            usd("50"),
            usd("1.0"),
            usd("2"),
            usd("80"),
            20_000,
            100_000,
            usd("80"),
            Duration.ofMinutes(5)),
        new Picks(3, usd("0.70"), usd("0.80")),
        Set.of(),
        0);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  public Limits with(Size other) {
    return new Limits(
        other, money, targets, reactions, ages, screen, picks, restricted, tradingClientId);
  }

  public Limits with(Money other) {
    return new Limits(
        size, other, targets, reactions, ages, screen, picks, restricted, tradingClientId);
  }

  public Limits with(Targets other) {
    return new Limits(
        size, money, other, reactions, ages, screen, picks, restricted, tradingClientId);
  }

  public Limits with(Reactions other) {
    return new Limits(
        size, money, targets, other, ages, screen, picks, restricted, tradingClientId);
  }

  public Limits with(Ages other) {
    return new Limits(
        size, money, targets, reactions, other, screen, picks, restricted, tradingClientId);
  }

  public Limits with(Screen other) {
    return new Limits(
        size, money, targets, reactions, ages, other, picks, restricted, tradingClientId);
  }

  public Limits with(Picks other) {
    return new Limits(
        size, money, targets, reactions, ages, screen, other, restricted, tradingClientId);
  }

  public Limits withRestricted(Set<String> others) {
    return new Limits(
        size, money, targets, reactions, ages, screen, picks, Set.copyOf(others), tradingClientId);
  }

  /// 0 when it is not known under which id the system trades.
  public Limits withTradingClientId(int id) {
    return new Limits(size, money, targets, reactions, ages, screen, picks, restricted, id);
  }
}
