package org.openbell.order.wiring;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.Confidence;
import org.openbell.order.AccountMode;
import org.openbell.order.OrderPolicy;
import org.openbell.order.PreviewMode;
import org.openbell.order.arming.ArmingPolicy;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.sizing.CostPolicy;
import org.openbell.order.sizing.SizingPolicy;

/// Turns settings into the rules that decisions go by, or refuses them by name.
final class Policies {
  private static final long MEGABYTE = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ACCELERATED_PATIENCE = Duration.ofMinutes(10);
  private static final Duration PROTECT_AFTER = Duration.ofSeconds(2);
  private static final Duration ACCELERATED_PROTECT_AFTER = Duration.ofMinutes(5);

  private Policies() {}

  /// @throws IllegalArgumentException that names the setting and what it may be
  static OrderPolicy of(OrderSettings settings, ExchangeClock clock, BuildId build) {
    requireAccountThatFits(settings);
    GateLimits limits = limits(settings, clock.isReal());
    return new OrderPolicy(
        sizing(settings),
        limits,
        settings.mode(),
        settings.account(),
        settings.patience().orElse(clock.isReal() ? PATIENCE : ACCELERATED_PATIENCE),
        settings.protectAfter().orElse(clock.isReal() ? PROTECT_AFTER : ACCELERATED_PROTECT_AFTER),
        settings.entryLifetime(),
        settings.whatIf(),
        new ArmingPolicy(
            settings.mode() == AccountMode.LIVE,
            settings.arming().delayedOnPaper(),
            build.text(),
            settings.arming().longestSkew(),
            limits.ages().books().multipliedBy(2),
            settings.arming().freeMegabytes() * MEGABYTE),
        Long.toString(ProcessHandle.current().pid(), 36)
            + ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Long.toString(start.toEpochMilli(), 36))
                .orElse(""));
  }

  /// Told at start and not at 09:20: a mode that its own account does not fit.
  private static void requireAccountThatFits(OrderSettings settings) {
    settings
        .account()
        .filter(account -> !settings.mode().fits(account, settings.account()))
        .ifPresent(
            account -> {
              throw new IllegalArgumentException(
                  "openbell.order.account: "
                      + account
                      + " is no "
                      + settings.mode()
                      + " account; paper ids begin with D");
            });
    if (settings.mode() == AccountMode.LIVE && settings.account().isEmpty()) {
      throw new IllegalArgumentException(
          "openbell.order.account: LIVE trades in one account only, and it has to be named");
    }
  }

  private static SizingPolicy sizing(OrderSettings settings) {
    OrderSettings.Sizing sizing = settings.sizing();
    OrderSettings.Costs costs = settings.costs();
    return new SizingPolicy(
        new Usd(sizing.notionalPerTrade()),
        new Usd(sizing.minimumNotional()),
        new Percent(sizing.cushion()),
        new Percent(sizing.priceCap()),
        new Percent(sizing.stop()),
        new Percent(sizing.highTarget()),
        new Percent(sizing.mediumTarget()),
        new Confidence(sizing.highAbove()),
        new Confidence(sizing.mediumFrom()),
        new CostPolicy(costs.plan(), costs.secPerMillion(), costs.tafPerShare(), costs.worth()));
  }

  private static GateLimits limits(OrderSettings settings, boolean realTime) {
    OrderSettings.Limits limits = settings.limits();
    return new GateLimits(
        new GateLimits.Amounts(
            new Usd(limits.notionalPerOrder()),
            new Usd(limits.notionalPerDay()),
            new Usd(limits.exposure()),
            new Usd(limits.dailyLoss()),
            new Usd(settings.sizing().minimumNotional()),
            Shares.of(limits.sharesPerOrder())),
        new GateLimits.Counts(
            limits.masters(),
            limits.approved(),
            limits.entriesPerMinute(),
            limits.ordersPerDay(),
            limits.stopsInARow()),
        ages(limits, realTime),
        new GateLimits.Manner(
            new Percent(limits.priceCollar()),
            limits.restricted().orElse(List.of()).stream()
                .map(Symbol::parse)
                .collect(Collectors.toSet()),
            limits.candidatesOnly(),
            limits.priceBeforeOpen(),
            settings.whatIf() == PreviewMode.REQUIRE));
  }

  /// On an accelerated clock a moment of the machine's is minutes of the exchange's.
  private static GateLimits.Ages ages(OrderSettings.Limits limits, boolean realTime) {
    GateLimits.Ages standard = GateLimits.standard().ages();
    return new GateLimits.Ages(
        limits.fullScanAge(),
        limits.rescanAge().orElse(realTime ? standard.rescan() : Duration.ofHours(1)),
        limits.priceAge().orElse(realTime ? standard.price() : Duration.ofMinutes(30)),
        limits.booksAge().orElse(realTime ? standard.books() : Duration.ofHours(2)));
  }
}
