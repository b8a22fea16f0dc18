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
    Set<String> restricted,
    int tradingClientId) {

  /// Most positions of either kind, and most orders.
  public record Size(int masters, int approved, int ordersPerDay, int entriesPerMinute) {}

  /// Most money: in one order, held at once, bought in a day, lost in a day; stops in a row.
  public record Money(
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

  public static Limits standing() {
    return new Limits(
        new Size(3, 2, 60, 6),
        new Money(usd("5000"), usd("15000"), usd("15000"), usd("200"), 3),
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
        Set.of(),
        0);
  }

  private static BigDecimal usd(String amount) {
    return new BigDecimal(amount);
  }

  public Limits with(Size other) {
    return new Limits(other, money, targets, reactions, ages, restricted, tradingClientId);
  }

  public Limits with(Money other) {
    return new Limits(size, other, targets, reactions, ages, restricted, tradingClientId);
  }

  public Limits with(Targets other) {
    return new Limits(size, money, other, reactions, ages, restricted, tradingClientId);
  }

  public Limits with(Reactions other) {
    return new Limits(size, money, targets, other, ages, restricted, tradingClientId);
  }

  public Limits with(Ages other) {
    return new Limits(size, money, targets, reactions, other, restricted, tradingClientId);
  }

  public Limits withRestricted(Set<String> others) {
    return new Limits(size, money, targets, reactions, ages, Set.copyOf(others), tradingClientId);
  }

  /// 0 when it is not known under which id the system trades.
  public Limits withTradingClientId(int id) {
    return new Limits(size, money, targets, reactions, ages, restricted, id);
  }
}
