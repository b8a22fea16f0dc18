package org.openbell.order.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.PLAN;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.bought;
import static org.openbell.order.Examples.exit;
import static org.openbell.order.Examples.lot;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;

class ProtectionTest {
  private static final Instant NOW = at("09:31:00");
  private static final OrderKind STOP = new OrderKind.Stop(Price.parse("15.06"));
  private static final OrderKind TARGET = new OrderKind.Limit(Price.parse("15.59"));
  private static final OrderKind TIMED = new OrderKind.MarketAt(at("15:45:00"));

  private static ProtectPosition wish(long shares) {
    return new ProtectPosition(
        TRADE, Shares.of(shares), Price.parse("15.06"), Price.parse("15.59"), at("15:45:00"));
  }

  private static Order working(Leg leg, OrderKind kind, long shares) {
    return in(new OrderState.Working(), leg, kind, shares);
  }

  private static Order in(OrderState state, Leg leg, OrderKind kind, long shares) {
    return exit(leg, 1, kind, shares).with(state, Errand.NONE, NOW).confirmedFor(Shares.of(shares));
  }

  private static List<Order> allFor(long shares) {
    return List.of(
        working(Leg.STOP, STOP, shares),
        working(Leg.TARGET, TARGET, shares),
        working(Leg.TIME_EXIT, TIMED, shares));
  }

  @Test
  void opensTheGroupWithTheTimeExitAndTheStop() {
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), List.of(), NOW))
        .containsExactly(
            new ExitMove.Place(Leg.TIME_EXIT, TIMED, Shares.of(131), lot(131)),
            new ExitMove.Place(Leg.STOP, STOP, Shares.of(131), lot(131)));
  }

  @Test
  void addsTheTargetWhenTheBrokerHasAnsweredForBoth() {
    List<Order> opened = List.of(working(Leg.TIME_EXIT, TIMED, 131), working(Leg.STOP, STOP, 131));

    assertThat(Protection.lacksTarget(opened)).isTrue();
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), opened, NOW))
        .containsExactly(new ExitMove.Place(Leg.TARGET, TARGET, Shares.of(131), lot(131)));
  }

  @Test
  void keepsTheTargetWaitingWhileTheFateOfOneIsUnknown() {
    for (OrderState unanswered :
        List.of(
            new OrderState.Planned(),
            new OrderState.Sent(NOW),
            new OrderState.Unconfirmed(NOW, Shares.ZERO))) {
      List<Order> orders =
          List.of(working(Leg.TIME_EXIT, TIMED, 131), in(unanswered, Leg.STOP, STOP, 131));

      assertThat(Protection.lacksTarget(orders)).isFalse();
      assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), orders, NOW)).isEmpty();
    }
  }

  @Test
  void lacksNoTargetThatEndedInTheGroupOrWithoutAStop() {
    Order timed = working(Leg.TIME_EXIT, TIMED, 131);
    Order stop = working(Leg.STOP, STOP, 131);

    assertThat(Protection.lacksTarget(allFor(131))).isFalse();
    assertThat(
            Protection.lacksTarget(
                List.of(timed, stop, in(new OrderState.Rejected(201), Leg.TARGET, TARGET, 131))))
        .isFalse();
    assertThat(Protection.lacksTarget(List.of(timed))).isFalse();
    assertThat(Protection.lacksTarget(List.of())).isFalse();
  }

  /// A stop that came after the time exit had sold once sold the same shares again.
  @Test
  void leavesWhatIsHeldToATimeExitThatIsAboutToFire() {
    for (Instant late : List.of(at("15:44:55"), at("15:45:00"), at("15:48:54"))) {
      assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), List.of(), late))
          .containsExactly(new ExitMove.Place(Leg.TIME_EXIT, TIMED, Shares.of(131), lot(131)));
    }
    assertThat(
            Protection.adjust(wish(131), Shares.of(131), lot(131), List.of(), at("15:44:54.999")))
        .hasSize(2);
    assertThat(
            Protection.adjust(
                wish(131),
                Shares.of(131),
                lot(131),
                List.of(working(Leg.TIME_EXIT, TIMED, 131), working(Leg.STOP, STOP, 131)),
                at("15:44:55")))
        .isEmpty();
  }

  @Test
  void missesNoExitBesideATimeExitThatIsAboutToFire() {
    List<Order> timed = List.of(working(Leg.TIME_EXIT, TIMED, 131));

    assertThat(Protection.isIncomplete(wish(131), timed, at("15:44:54"))).isTrue();
    assertThat(Protection.isIncomplete(wish(131), timed, at("15:44:55"))).isFalse();
  }

  @Test
  void changesAllThreeWhenMoreSharesFill() {
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), allFor(50), NOW))
        .extracting(move -> ((ExitMove.Change) move).shares())
        .containsExactly(Shares.of(131), Shares.of(131), Shares.of(131));
  }

  @Test
  void doesNothingWhenAllIsAsWished() {
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), allFor(131), NOW)).isEmpty();
  }

  @Test
  void neverProtectsMoreThanIsHeld() {
    assertThat(Protection.adjust(wish(131), Shares.of(50), lot(50), List.of(), NOW))
        .extracting(move -> ((ExitMove.Place) move).shares())
        .containsOnly(Shares.of(50));
    assertThat(Protection.adjust(wish(131), Shares.ZERO, lot(0), List.of(), NOW)).isEmpty();
  }

  @Test
  void growsOnlyOutOfWhatIsOursToSell() {
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(80), allFor(50), NOW))
        .extracting(move -> ((ExitMove.Change) move).shares())
        .containsOnly(Shares.of(80));
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(20), allFor(50), NOW)).isEmpty();
    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(0), List.of(), NOW)).isEmpty();
  }

  @Test
  void shrinksWhatWorksWhateverIsAttested() {
    assertThat(Protection.adjust(wish(131), Shares.of(81), lot(0), allFor(131), NOW))
        .extracting(move -> ((ExitMove.Change) move).shares())
        .containsOnly(Shares.of(81));
  }

  @Test
  void takesEverythingBackWhenNothingIsThere() {
    assertThat(Protection.adjust(wish(131), Shares.ZERO, lot(0), allFor(131), NOW))
        .hasSize(3)
        .allMatch(ExitMove.TakeBack.class::isInstance);
  }

  @Test
  void takesBackTheOlderOfTwoOrdersOfALeg() {
    Order risen = working(Leg.STOP, STOP, 131);
    List<Order> orders =
        List.of(
            risen,
            exit(Leg.STOP, 2, STOP, 131).with(new OrderState.Working(), Errand.NONE, NOW),
            working(Leg.TARGET, TARGET, 131),
            working(Leg.TIME_EXIT, TIMED, 131));

    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), orders, NOW))
        .containsExactly(new ExitMove.TakeBack(risen));
  }

  @Test
  void movesOnlyTheLegWhosePriceChanged() {
    List<Order> orders =
        List.of(
            working(Leg.STOP, new OrderKind.Stop(Price.parse("15.00")), 131),
            working(Leg.TARGET, TARGET, 131),
            working(Leg.TIME_EXIT, TIMED, 131));

    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), orders, NOW))
        .containsExactly(new ExitMove.Change(orders.getFirst(), STOP, Shares.of(131), lot(131)));
  }

  @Test
  void replacesALegThatIsOver() {
    List<Order> orders =
        List.of(
            in(new OrderState.Rejected(201), Leg.STOP, STOP, 131),
            working(Leg.TARGET, TARGET, 131),
            working(Leg.TIME_EXIT, TIMED, 131));

    assertThat(Protection.adjust(wish(131), Shares.of(131), lot(131), orders, NOW))
        .containsExactly(new ExitMove.Place(Leg.STOP, STOP, Shares.of(131), lot(131)));
  }

  @Test
  void leavesAPartlyFilledTargetToItsRest() {
    // 50 of 131 sold at the target; the broker took them from the others.
    List<Order> orders =
        List.of(
            working(Leg.STOP, STOP, 81),
            in(new OrderState.PartlyFilled(Shares.of(50)), Leg.TARGET, TARGET, 131),
            working(Leg.TIME_EXIT, TIMED, 81));

    assertThat(Protection.adjust(wish(131), Shares.of(81), lot(81), orders, NOW)).isEmpty();
    assertThat(Protection.inPlaceFor(orders)).contains(Shares.of(81));
  }

  @Test
  void changesAPartlyFilledOrderCountingWhatHasFilled() {
    Order target = in(new OrderState.PartlyFilled(Shares.of(50)), Leg.TARGET, TARGET, 131);
    List<Order> orders =
        List.of(working(Leg.STOP, STOP, 100), target, working(Leg.TIME_EXIT, TIMED, 100));

    assertThat(Protection.adjust(wish(100), Shares.of(100), lot(100), orders, NOW))
        .containsExactly(new ExitMove.Change(target, TARGET, Shares.of(150), lot(100)));
  }

  @Test
  void isInPlaceWhenTheBrokerWorksAllThree() {
    assertThat(Protection.inPlaceFor(allFor(131))).contains(Shares.of(131));
  }

  @Test
  void isNotInPlaceWithOneLegMissingUnconfirmedOrDifferent() {
    Order stop = working(Leg.STOP, STOP, 131);
    Order target = working(Leg.TARGET, TARGET, 131);
    Order timed = working(Leg.TIME_EXIT, TIMED, 131);

    assertThat(Protection.inPlaceFor(List.of(stop, target))).isEmpty();
    assertThat(
            Protection.inPlaceFor(
                List.of(stop, target, timed.changedTo(lot(0), TIMED, Shares.of(50), NOW))))
        .isEmpty();
    assertThat(Protection.inPlaceFor(List.of(stop, target, timed.toBeCanceled(NOW)))).isEmpty();
    assertThat(Protection.inPlaceFor(List.of(stop, target, working(Leg.TIME_EXIT, TIMED, 50))))
        .isEmpty();
  }

  @Test
  void knowsSinceWhenAShareIsWithoutProtection() {
    Fill first = bought("a.01", 50, "15.19");
    Fill second = bought("b.01", 81, "15.20");

    assertThat(Protection.uncoveredSince(List.of(first, second), Shares.ZERO))
        .contains(first.executedAt());
    assertThat(Protection.uncoveredSince(List.of(first, second), Shares.of(50)))
        .contains(second.executedAt());
    assertThat(Protection.uncoveredSince(List.of(first, second), Shares.of(131))).isEmpty();
    assertThat(Protection.uncoveredSince(List.of(), Shares.ZERO)).isEmpty();
  }

  @Test
  void protectsByTheTradesOwnPlanWhenNobodyAnswers() {
    Position position = Position.of(List.of(bought("a.01", 131, "15.19")));

    assertThat(Protection.ofPlan(TRADE, PLAN, position, TickTable.US_STOCKS, at("15:45:00")))
        .isEqualTo(wish(131));
  }

  @Test
  void keepsTheStopOfACheapStockBelowItsPrice() {
    Position position = Position.of(List.of(bought("a.01", 100, "1.01")));

    assertThat(Protection.ofPlan(TRADE, PLAN, position, TickTable.US_STOCKS, at("15:45:00")).stop())
        .isEqualTo(Price.parse("1.00"));
  }
}
