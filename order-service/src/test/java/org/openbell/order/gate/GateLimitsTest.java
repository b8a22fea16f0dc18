package org.openbell.order.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.order.gate.GateLimits.Ages;
import org.openbell.order.gate.GateLimits.Amounts;
import org.openbell.order.gate.GateLimits.Counts;
import org.openbell.order.gate.GateLimits.Manner;

/// The ceilings that no setting lifts: each value itself is allowed, the next one is not.
class GateLimitsTest {
  private static final GateLimits STANDARD = GateLimits.standard();

  @ParameterizedTest
  @CsvSource({
    "limits.notional-per-order, 0.01, 25000",
    "limits.notional-per-day, 5000, 100000",
    "limits.exposure, 0.01, 100000",
    "limits.daily-loss, 0.01, 5000",
    "sizing.minimum-notional, 0.01, 25000"
  })
  void amountsHaveACeiling(String setting, String least, String most) {
    String cent = "0.01";
    for (String good : new String[] {least, most}) {
      assertThat(amounts(setting, Usd.parse(good))).isNotNull();
    }
    for (Usd bad : new Usd[] {Usd.ZERO, Usd.parse(most).plus(Usd.parse(cent))}) {
      assertThatThrownBy(() -> amounts(setting, bad))
          .hasMessage(
              "openbell.order." + setting + ": " + bad + " USD is not above 0 and at most " + most);
    }
  }

  private static Amounts amounts(String setting, Usd value) {
    Amounts a = STANDARD.amounts();
    return new Amounts(
        setting.equals("limits.notional-per-order") ? value : a.perOrder(),
        setting.equals("limits.notional-per-order")
            ? Usd.parse("100000")
            : setting.equals("limits.notional-per-day") ? value : a.perDay(),
        setting.equals("limits.exposure") ? value : a.exposure(),
        setting.equals("limits.daily-loss") ? value : a.dailyLoss(),
        setting.equals("sizing.minimum-notional") ? value : a.least(),
        a.sharesPerOrder());
  }

  @ParameterizedTest
  @CsvSource({
    "limits.shares-per-order, 1, 50000",
    "limits.masters, 1, 3",
    "limits.approved, 0, 5",
    "limits.entries-per-minute, 1, 10",
    "limits.orders-per-day, 1, 500",
    "limits.stops-in-a-row, 1, 10"
  })
  void countsHaveAFloorAndACeiling(String setting, int least, int most) {
    for (int good : new int[] {least, most}) {
      assertThat(count(setting, good)).isNotNull();
    }
    for (int bad : new int[] {least - 1, most + 1}) {
      assertThatThrownBy(() -> count(setting, bad)).hasMessageContaining(setting);
    }
  }

  private static Object count(String setting, int value) {
    Amounts a = STANDARD.amounts();
    Counts c = STANDARD.counts();
    if (setting.equals("limits.shares-per-order")) {
      // No shares at all is not even a number of shares to be limited to.
      return new Amounts(
          a.perOrder(), a.perDay(), a.exposure(), a.dailyLoss(), a.least(), shares(value));
    }
    return new Counts(
        setting.equals("limits.masters") ? value : c.masters(),
        setting.equals("limits.approved") ? value : c.approved(),
        setting.equals("limits.entries-per-minute") ? value : c.entriesPerMinute(),
        setting.equals("limits.orders-per-day") ? value : c.ordersPerDay(),
        setting.equals("limits.stops-in-a-row") ? value : c.stopsInARow());
  }

  private static Shares shares(int count) {
    return count == 0 ? Shares.ZERO : Shares.of(count);
  }

  @ParameterizedTest
  @CsvSource({
    "limits.full-scan-age, PT2H",
    "limits.rescan-age, PT1H",
    "limits.price-age, PT30M",
    "limits.books-age, PT2H"
  })
  void agesHaveACeiling(String setting, Duration most) {
    assertThat(ages(setting, most)).isNotNull();
    for (Duration bad : new Duration[] {Duration.ZERO, most.plusNanos(1)}) {
      assertThatThrownBy(() -> ages(setting, bad))
          .hasMessage(
              "openbell.order." + setting + ": " + bad + " is not above zero and at most " + most);
    }
  }

  private static Ages ages(String setting, Duration value) {
    Ages a = STANDARD.ages();
    return new Ages(
        setting.equals("limits.full-scan-age") ? value : a.fullScan(),
        setting.equals("limits.rescan-age") ? value : a.rescan(),
        setting.equals("limits.price-age") ? value : a.price(),
        setting.equals("limits.books-age") ? value : a.books());
  }

  @ParameterizedTest
  @CsvSource({"0.01, true", "20, true", "0, false", "20.01, false", "-1, false"})
  void theCollarHasACeiling(String percent, boolean isAllowed) {
    Manner m = STANDARD.manner();
    if (isAllowed) {
      assertThat(collar(m, percent).collar()).isEqualTo(Percent.parse(percent));
    } else {
      assertThatThrownBy(() -> collar(m, percent))
          .hasMessageEndingWith(" % is not above 0 and at most 20");
    }
  }

  private static Manner collar(Manner m, String percent) {
    return new Manner(
        Percent.parse(percent),
        m.restricted(),
        m.candidatesOnly(),
        m.priceBeforeOpen(),
        m.previewRequired());
  }
}
