package org.openbell.order.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openbell.order.AccountMode;
import org.openbell.order.PreviewMode;
import org.openbell.order.sizing.CommissionPlan;

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

  /// The key under which rows are sealed; made at the first start. Empty: `seal-key` in the data
  /// folder. Every instance that may take over needs the same one.
  Optional<Path> sealKeyFile();

  /// After that many starts after a crash within five minutes, real time, nothing new is bought.
  @WithDefault("3")
  int crashLoop();

  Sizing sizing();

  Costs costs();

  Limits limits();

  Arming arming();

  /// Whether the broker is asked what the morning's orders would do before they are sent:
  /// `REQUIRE` its yes, `ADVISE` only, or `OFF`.
  @WithDefault("ADVISE")
  PreviewMode whatIf();

  /// How long an order may go unanswered: exchange time. Empty: 5 s in real time, and ten
  /// minutes on an accelerated clock, where they are seconds.
  Optional<Duration> patience();

  /// How long a filled share may wait for exit-service before order-service protects it by the
  /// trade's own plan: exchange time. Empty: 2 s in real time, and five minutes on an accelerated
  /// clock.
  Optional<Duration> protectAfter();

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

  /// What a trade costs, and how much more its target must bring.
  interface Costs {
    /// Of Interactive Brokers Pro: `FIXED` or `TIERED`.
    @WithDefault("FIXED")
    CommissionPlan plan();

    /// What the SEC takes of a million sold; it changes once or twice a year.
    @WithDefault("20.60")
    BigDecimal secPerMillion();

    /// What FINRA takes of a share sold.
    @WithDefault("0.000195")
    BigDecimal tafPerShare();

    /// How many times its costs a target must bring.
    @WithDefault("2")
    BigDecimal worth();
  }

  /// What the gate holds every entry to; `docs/gate.md` is the whole list.
  interface Limits {
    @WithDefault("5000")
    BigDecimal notionalPerOrder();

    @WithDefault("15000")
    BigDecimal notionalPerDay();

    /// What may be held at once.
    @WithDefault("15000")
    BigDecimal exposure();

    @WithDefault("200")
    BigDecimal dailyLoss();

    @WithDefault("10000")
    long sharesPerOrder();

    /// Of the morning's picks, at once.
    @WithDefault("3")
    int masters();

    /// Of approved rescans, at once; 0 buys none.
    @WithDefault("2")
    int approved();

    @WithDefault("6")
    int entriesPerMinute();

    @WithDefault("60")
    int ordersPerDay();

    /// After so many positions in a row were stopped out, nothing is bought any more.
    @WithDefault("3")
    int stopsInARow();

    /// How far the last price may be from the plan's.
    @WithDefault("10")
    BigDecimal priceCollar();

    /// Symbols that are never bought.
    Optional<List<String>> restricted();

    /// Whether only what the trade's own scan found may be bought.
    @WithDefault("true")
    boolean candidatesOnly();

    /// Whether a morning's entry needs a price that is as fresh as any other's; before the open
    /// many stocks do not trade for minutes.
    @WithDefault("false")
    boolean priceBeforeOpen();

    @WithDefault("PT90M")
    Duration fullScanAge();

    /// Exchange time. Empty: 20 minutes, and an hour on an accelerated clock.
    Optional<Duration> rescanAge();

    /// Exchange time. Empty: 60 s, and half an hour on an accelerated clock.
    Optional<Duration> priceAge();

    /// How long ago the books may have been compared: exchange time. Empty: 90 s, and two hours
    /// on an accelerated clock.
    Optional<Duration> booksAge();
  }

  /// What a day needs before it may trade.
  interface Arming {
    /// How far our clock may be from the gateway's and the database's.
    @WithDefault("PT1S")
    Duration longestSkew();

    /// Whether a paper account may trade without live prices; a live one never may.
    @WithDefault("true")
    boolean delayedOnPaper();

    /// What must be free on the disk.
    @WithDefault("250")
    long freeMegabytes();
  }
}
