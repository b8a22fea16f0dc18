package org.openbell.order.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.openbell.order.AccountMode;

/// What can be set about order-service; amounts in US dollars, percentages as 0.9 for 0.9 %.
@ConfigMapping(prefix = "openbell.order")
public interface OrderSettings {
  /// Paper unless told otherwise; live also needs `account`.
  @WithDefault("PAPER")
  AccountMode mode();

  /// The one account to trade in; without it, the login's first.
  Optional<String> account();

  /// Where this service keeps what must not be in the database: the mark of a halt, the key of its
  /// seals. Empty: `order-service` in the state folder, see [DataFolder].
  Optional<Path> dataFolder();

  Sizing sizing();

  Limits limits();

  /// How long an order may go unanswered: exchange time. Empty: 5 s in real time, and ten
  /// minutes on an accelerated clock, where they are seconds.
  Optional<Duration> patience();

  /// How long an approved entry may rest before it is taken back: exchange time.
  @WithDefault("PT15M")
  Duration entryLifetime();

  /// How often the books are compared: real time. Empty: 60 s, and 5 s on an accelerated clock.
  Optional<Duration> reconcileEvery();

  interface Sizing {
    @WithDefault("2000")
    BigDecimal notionalPerTrade();

    @WithDefault("500")
    BigDecimal minimumNotional();

    @WithDefault("5")
    BigDecimal cushion();

    @WithDefault("0.3")
    BigDecimal priceCap();

    @WithDefault("0.9")
    BigDecimal stop();

    @WithDefault("2.6")
    BigDecimal highTarget();

    @WithDefault("1.8")
    BigDecimal mediumTarget();

    @WithDefault("0.8")
    BigDecimal highAbove();

    @WithDefault("0.7")
    BigDecimal mediumFrom();
  }

  interface Limits {
    @WithDefault("5000")
    BigDecimal notionalPerOrder();

    @WithDefault("15000")
    BigDecimal notionalPerDay();

    @WithDefault("200")
    BigDecimal dailyLoss();

    @WithDefault("5")
    int positions();

    @WithDefault("60")
    int ordersPerDay();
  }
}
