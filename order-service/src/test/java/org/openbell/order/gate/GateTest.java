package org.openbell.order.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionHours;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.gate.GateLimits.Ages;
import org.openbell.order.gate.GateLimits.Amounts;
import org.openbell.order.gate.GateLimits.Counts;
import org.openbell.order.gate.GateLimits.Manner;
import org.openbell.order.gate.GateView.InBooks;
import org.openbell.order.gate.GateView.InSymbol;
import org.openbell.order.gate.GateView.PriceSeen;
import org.openbell.order.gate.GateView.Standing;

class GateTest {
  private static final DaySchedule DAY = new DaySchedule(SessionHours.full(DATE));
  private static final GateLimits STANDARD = GateLimits.standard();

  private final Gate gate = new Gate(STANDARD);

  /// An entry and a day on which nothing is in the way of 131 shares at 15.19.
  private static final class Scene {
    TradeKind kind = TradeKind.MASTER;
    String shares = "131";
    Instant now = at("09:20:01");
    Optional<Price> limit = Optional.empty();
    boolean lease = true;
    boolean armed = true;
    boolean halted;
    boolean reducing;
    boolean done;
    boolean accountFits = true;
    Optional<Duration> reconciledFor = Optional.of(Duration.ofSeconds(90));
    Optional<String> withheld = Optional.empty();
    Optional<Instant> foundAt = Optional.of(at("07:50:01"));
    boolean held;
    boolean ordered;
    boolean hasOrder;
    boolean traded;
    Optional<PriceSeen> price = Optional.empty();
    int masters = 2;
    int approved = 1;
    int orders = 59;
    int entries = 5;
    Usd today = Usd.parse("13010.11");
    Usd exposure = Usd.parse("13010.11");
    Usd cash = Usd.parse("1989.89");
    Usd claimed = Usd.ZERO;
    Usd result = Usd.parse("-199.9999");
    int stops = 2;
    Optional<Instant> approvedUntil = Optional.empty();
    Optional<String> preview = Optional.empty();

    /// The same for an approved rescan in the middle of the day.
    Scene rescan() {
      kind = TradeKind.RESCAN;
      now = at("10:00:00");
      limit = Optional.of(Price.parse("15.19"));
      foundAt = Optional.of(at("09:40:00"));
      price = Optional.of(new PriceSeen(Price.parse("15.19"), at("09:59:00")));
      approvedUntil = Optional.of(at("10:00:00"));
      return this;
    }

    Entry entry() {
      return new Entry(plan(kind, shares, "15.19"), limit);
    }

    GateView view() {
      return new GateView(
          now,
          DAY,
          standing(),
          new InSymbol(foundAt, held, ordered, hasOrder, traded, price),
          new InBooks(
              masters, approved, orders, entries, today, exposure, cash, claimed, result, stops),
          approvedUntil,
          preview);
    }

    Standing standing() {
      return new Standing(
          lease, armed, halted, reducing, done, accountFits, reconciledFor, withheld);
    }

    /// Makes exactly this reason true, on top of what is wrong already.
    Scene spoiledBy(DenialReason reason) {
      switch (reason) {
        case NO_LEASE -> lease = false;
        case NOT_ARMED -> armed = false;
        case HALTED -> halted = true;
        case REDUCING -> reducing = true;
        case DAY_IS_DONE -> done = true;
        case WRONG_ACCOUNT -> accountFits = false;
        case NOT_RECONCILED -> reconciledFor = Optional.of(Duration.ofSeconds(91));
        case ARMING_WITHHELD -> withheld = Optional.of("the disk is nearly full");
        case OUTSIDE_ENTRY_WINDOW -> now = kind == TradeKind.MASTER ? at("09:24:31") : at("09:34");
        case NOT_APPROVED -> approvedUntil = Optional.empty();
        case NOT_A_CANDIDATE -> foundAt = Optional.empty();
        case RESTRICTED -> {}
        case FOREIGN_HOLDING -> held = true;
        case FOREIGN_ORDER -> ordered = true;
        case DUPLICATE -> hasOrder = true;
        case TRADED_TODAY -> traded = true;
        case TOO_MANY_MASTERS -> masters = 3;
        case TOO_MANY_APPROVED -> approved = 2;
        case OLD_SCAN -> foundAt = foundAt.map(found -> found.minusSeconds(1));
        case NO_PRICE -> price = Optional.empty();
        case PRICE_COLLAR ->
            price = Optional.of(new PriceSeen(Price.parse("13.67"), now.minusSeconds(1)));
        case LIMIT_ABOVE_PLAN -> limit = Optional.of(Price.parse("15.20"));
        case TOO_SMALL -> shares = "32";
        case SHARES_PER_ORDER, NOTIONAL_PER_ORDER -> shares = "400";
        case NOTIONAL_PER_DAY -> today = Usd.parse("13010.12");
        case EXPOSURE -> exposure = Usd.parse("13010.12");
        case ENTRIES_PER_MINUTE -> entries = 6;
        case ORDERS_PER_DAY -> orders = 60;
        case NO_CASH -> cash = Usd.parse("1989.88");
        case DAILY_LOSS_LIMIT -> result = Usd.parse("-200");
        case STOPS_IN_A_ROW -> stops = 3;
        case NO_PREVIEW -> preview = Optional.of("not answered yet");
      }
      return this;
    }
  }

  /// The reasons that only a rescan can meet, or only a price.
  private static boolean isOfRescans(DenialReason reason) {
    return Set.of(
            DenialReason.NOT_APPROVED,
            DenialReason.TOO_MANY_APPROVED,
            DenialReason.LIMIT_ABOVE_PLAN,
            DenialReason.NO_PRICE)
        .contains(reason);
  }

  private static Scene sceneFor(DenialReason reason) {
    return isOfRescans(reason) ? new Scene().rescan() : new Scene();
  }

  /// The limits under which the reason can apply alone.
  private static Gate gateFor(DenialReason reason) {
    Amounts amounts = STANDARD.amounts();
    Manner manner = STANDARD.manner();
    return new Gate(
        new GateLimits(
            new Amounts(
                reason == DenialReason.SHARES_PER_ORDER ? Usd.parse("7000") : amounts.perOrder(),
                amounts.perDay(),
                amounts.exposure(),
                amounts.dailyLoss(),
                amounts.least(),
                Shares.of(reason == DenialReason.SHARES_PER_ORDER ? 399 : 10_000)),
            STANDARD.counts(),
            STANDARD.ages(),
            new Manner(
                manner.collar(),
                reason == DenialReason.RESTRICTED ? Set.of(WULF.symbol()) : Set.of(),
                true,
                false,
                reason == DenialReason.NO_PREVIEW)));
  }

  @Test
  void letsAnEntryPassThatTouchesEveryLimitAndExceedsNone() {
    Scene master = new Scene();
    Scene rescan = new Scene().rescan();

    assertThat(gate.firstObjection(master.entry(), master.view())).isEmpty();
    assertThat(gate.firstObjection(rescan.entry(), rescan.view())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DenialReason.class)
  void deniesForEachReasonAlone(DenialReason reason) {
    Scene scene = sceneFor(reason).spoiledBy(reason);

    assertThat(gateFor(reason).firstObjection(scene.entry(), scene.view()).map(Objection::reason))
        .contains(reason);
  }

  @ParameterizedTest
  @EnumSource(DenialReason.class)
  void theFirstObjectionInTheWrittenOrderWins(DenialReason first) {
    Scene scene = sceneFor(first);
    List.copyOf(EnumSet.range(first, DenialReason.NO_PREVIEW)).reversed().forEach(scene::spoiledBy);

    assertThat(gateFor(first).firstObjection(scene.entry(), scene.view()).map(Objection::reason))
        .contains(first);
  }

  @Test
  void checksEveryReasonExactlyOnceAndInOrder() {
    assertThat(gate.checks().stream().map(Check::reason)).containsExactly(DenialReason.values());
  }

  @ParameterizedTest
  @EnumSource(
      value = DenialReason.class,
      names = {
        "NO_LEASE",
        "NOT_ARMED",
        "HALTED",
        "REDUCING",
        "DAY_IS_DONE",
        "WRONG_ACCOUNT",
        "NOT_RECONCILED",
        "ARMING_WITHHELD"
      })
  void asksTheHouseOnceMoreAtTheSocket(DenialReason reason) {
    assertThat(gate.objectionAtSend(new Scene().standing())).isEmpty();
    assertThat(gate.objectionAtSend(new Scene().spoiledBy(reason).standing()))
        .map(Objection::reason)
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "MASTER, 09:19:59, false",
    "MASTER, 09:20:00, true",
    "MASTER, 09:24:30, true",
    "MASTER, 09:24:31, false",
    "MASTER, 09:30:00, false",
    "RESCAN, 09:34:59, false",
    "RESCAN, 09:35:00, true",
    "RESCAN, 15:00:00, true",
    "RESCAN, 15:00:01, false"
  })
  void knowsTheWindowOfEachKind(TradeKind kind, String time, boolean passes) {
    Scene scene = kind == TradeKind.MASTER ? new Scene() : new Scene().rescan();
    scene.now = at(time);
    scene.foundAt = Optional.of(scene.now);
    scene.approvedUntil = Optional.of(scene.now);
    scene.price = Optional.of(new PriceSeen(Price.parse("15.19"), scene.now));

    assertThat(gate.firstObjection(scene.entry(), scene.view()).isEmpty()).isEqualTo(passes);
  }

  @Test
  void anApprovalThatLapsedIsNone() {
    Scene scene = new Scene().rescan();
    scene.approvedUntil = Optional.of(scene.now.minusNanos(1));

    assertThat(gate.firstObjection(scene.entry(), scene.view()).map(Objection::reason))
        .contains(DenialReason.NOT_APPROVED);
  }

  @Test
  void saysHowOldAScanIsAndMayBe() {
    Scene scene = new Scene().rescan();
    scene.foundAt = Optional.of(at("09:39:00"));

    assertThat(gate.firstObjection(scene.entry(), scene.view()).map(Objection::words))
        .hasValueSatisfying(words -> assertThat(words).endsWith("21 min, at most 20 min"));
  }

  @ParameterizedTest
  @CsvSource({
    // the price, its age in seconds, the reason
    "15.19, 60, ''",
    "15.19, 61, NO_PRICE",
    "16.70, 0, ''",
    "16.71, 0, PRICE_COLLAR",
    "13.68, 0, ''",
    "13.67, 0, PRICE_COLLAR"
  })
  void wantsAFreshPriceNearThePlan(String price, int age, String reason) {
    Scene scene = new Scene().rescan();
    scene.price = Optional.of(new PriceSeen(Price.parse(price), scene.now.minusSeconds(age)));

    assertThat(gate.firstObjection(scene.entry(), scene.view()).map(o -> o.reason().name()))
        .isEqualTo(Optional.of(reason).filter(name -> !name.isEmpty()));
  }

  @Test
  void aMorningsEntryNeedsNoPriceButIsHeldToOne() {
    Scene quiet = new Scene();
    Scene far = new Scene().spoiledBy(DenialReason.PRICE_COLLAR);

    assertThat(gate.firstObjection(quiet.entry(), quiet.view())).isEmpty();
    assertThat(gate.firstObjection(far.entry(), far.view()))
        .contains(
            new Objection(
                DenialReason.PRICE_COLLAR, "13.67 is 10.0066 % from 15.19, at most 10.00 %"));
  }

  @Test
  void saysWhatWasFoundAgainstWhichLimit() {
    Scene scene = new Scene().spoiledBy(DenialReason.NOTIONAL_PER_ORDER);

    assertThat(gate.firstObjection(scene.entry(), scene.view()).map(Objection::words))
        .contains("the order is too large: 6076.00 with this one, at most 5000.00");
  }

  @Test
  void waitsOnlyForWhatMayPass() {
    assertThat(Arrays.stream(DenialReason.values()).filter(DenialReason::mayPass))
        .containsExactly(
            DenialReason.NO_LEASE,
            DenialReason.NOT_RECONCILED,
            DenialReason.ARMING_WITHHELD,
            DenialReason.NOT_A_CANDIDATE,
            DenialReason.NO_PRICE,
            DenialReason.ENTRIES_PER_MINUTE,
            DenialReason.NO_PREVIEW);
  }

  @Test
  void refusesLimitsThatLimitNothingAndNamesTheSetting() {
    Amounts a = STANDARD.amounts();
    List.of("0", "-1", "25000.01")
        .forEach(
            bad ->
                assertThatThrownBy(
                        () ->
                            new Amounts(
                                Usd.parse(bad),
                                a.perDay(),
                                a.exposure(),
                                a.dailyLoss(),
                                a.least(),
                                a.sharesPerOrder()))
                    .hasMessageStartingWith("openbell.order.limits.notional-per-order: ")
                    .hasMessageEndingWith(" USD is not above 0 and at most 25000"));
    assertThatThrownBy(
            () ->
                new Amounts(
                    Usd.parse("5000"),
                    Usd.parse("4000"),
                    a.exposure(),
                    a.dailyLoss(),
                    a.least(),
                    a.sharesPerOrder()))
        .hasMessage(
            "openbell.order.limits.notional-per-day: 4000.00 does not pay for one order of"
                + " 5000.00");
    assertThatThrownBy(() -> new Counts(4, 2, 6, 60, 3))
        .hasMessage("openbell.order.limits.masters: 4 is outside 1 to 3");
    assertThatThrownBy(() -> new Counts(3, -1, 6, 60, 3))
        .hasMessage("openbell.order.limits.approved: -1 is outside 0 to 5");
    assertThatThrownBy(() -> new Counts(3, 2, 6, 501, 3))
        .hasMessage("openbell.order.limits.orders-per-day: 501 is outside 1 to 500");
    Duration minute = Duration.ofMinutes(1);
    assertThatThrownBy(() -> new Ages(minute, minute, Duration.ZERO, minute))
        .hasMessage("openbell.order.limits.price-age: PT0S is not above zero and at most PT30M");
    assertThatThrownBy(() -> new Manner(Percent.parse("21"), Set.of(), true, false, false))
        .hasMessage("openbell.order.limits.price-collar: 21.00 % is not above 0 and at most 20");
  }
}
