package org.openbell.order.gate;

import java.time.Duration;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;

/// The limits that no plan, model or operator can talk their way past; each has a ceiling in this
/// file that no setting can lift.
public record GateLimits(Amounts amounts, Counts counts, Ages ages, Manner manner) {

  /// Money, and shares per order. `dailyLoss` is positive; `least` is the smallest order worth
  /// its commission.
  public record Amounts(
      Usd perOrder, Usd perDay, Usd exposure, Usd dailyLoss, Usd least, Shares sharesPerOrder) {
    public Amounts {
      Bounds.usd("limits.notional-per-order", perOrder, "25000");
      Bounds.usd("limits.notional-per-day", perDay, "100000");
      Bounds.usd("limits.exposure", exposure, "100000");
      Bounds.usd("limits.daily-loss", dailyLoss, "5000");
      Bounds.usd("sizing.minimum-notional", least, "25000");
      Bounds.count("limits.shares-per-order", sharesPerOrder.count(), 1, 50_000);
      if (perDay.isLessThan(perOrder)) {
        throw new IllegalArgumentException(
            "openbell.order.limits.notional-per-day: "
                + perDay
                + " does not pay for one order of "
                + perOrder);
      }
    }
  }

  /// How many of what. `approved` may be zero: then no rescan is ever bought.
  public record Counts(
      int masters, int approved, int entriesPerMinute, int ordersPerDay, int stopsInARow) {
    public Counts {
      Bounds.count("limits.masters", masters, 1, 3);
      Bounds.count("limits.approved", approved, 0, 5);
      Bounds.count("limits.entries-per-minute", entriesPerMinute, 1, 10);
      Bounds.count("limits.orders-per-day", ordersPerDay, 1, 500);
      Bounds.count("limits.stops-in-a-row", stopsInARow, 1, 10);
    }
  }

  /// How old data may be, in exchange time: the morning's full scan, a rescan, a price, the last
  /// comparison of the books.
  public record Ages(Duration fullScan, Duration rescan, Duration price, Duration books) {
    public Ages {
      Bounds.age("limits.full-scan-age", fullScan, Duration.ofHours(2));
      Bounds.age("limits.rescan-age", rescan, Duration.ofHours(1));
      Bounds.age("limits.price-age", price, Duration.ofMinutes(30));
      Bounds.age("limits.books-age", books, Duration.ofHours(2));
    }
  }

  /// How strict: the distance of the price from the plan, symbols never to be bought, whether only
  /// what the scan found may be bought, and whether a morning's entry needs a price from the broker
  /// and a yes from its preview.
  public record Manner(
      Percent collar,
      Set<Symbol> restricted,
      boolean candidatesOnly,
      boolean priceBeforeOpen,
      boolean previewRequired) {
    public Manner {
      Bounds.percent("limits.price-collar", collar, "20");
      restricted = Set.copyOf(restricted);
    }
  }

  public static GateLimits standard() {
    return new GateLimits(
        new Amounts(
            Usd.parse("5000"),
            Usd.parse("15000"),
            Usd.parse("15000"),
            Usd.parse("200"),
            Usd.parse("500"),
            Shares.of(10_000)),
        new Counts(3, 2, 6, 60, 3),
        new Ages(
            Duration.ofMinutes(90),
            Duration.ofMinutes(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90)),
        new Manner(Percent.parse("10"), Set.of(), true, false, false));
  }
}
