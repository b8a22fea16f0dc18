package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.TRADE;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.bought;
import static org.openbell.exit.exit.Examples.holding;
import static org.openbell.exit.exit.Examples.tick;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.exit.exit.ExitInput.Execution;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.Side;

/// 50 shares sold at 10:00:00 of a position with its stop at 15.06 and its target at 15.59.
class ExitAccountTest {
  private static Execution sale(Leg leg, String price, ExitReason reason) {
    return sale(leg, price, reason, null);
  }

  private static Execution sale(Leg leg, String price, ExitReason reason, String asked) {
    return new Execution(
        "e2",
        leg,
        Side.SELL,
        Shares.of(50),
        Price.parse(price),
        at("10:00:00"),
        Optional.ofNullable(reason),
        Optional.ofNullable(asked).map(Price::parse));
  }

  private static ExitRecorded account(Holding holding, Execution sale) {
    List<ExitRecorded> accounts = ExitAccount.of(TRADE, new Protected(holding), sale);
    assertThat(accounts).hasSize(1);
    return accounts.getFirst();
  }

  private static Holding seen(String... prices) {
    Holding holding = holding(131);
    for (String price : prices) {
      holding = holding.seeing(tick(price, "10:00:00"));
    }
    return holding;
  }

  private static Holding trading(String haltEnded) {
    return holding(131)
        .pausing(StockHalt.PAUSED, at("09:50:00"))
        .pausing(StockHalt.NONE, at(haltEnded));
  }

  @Test
  void aTargetIsAskedForAtItsPrice() {
    assertThat(account(seen("15.60"), sale(Leg.TARGET, "15.61", ExitReason.TARGET)))
        .isEqualTo(
            new ExitRecorded(
                TRADE,
                "e2",
                ExitReason.TARGET,
                Shares.of(50),
                Optional.of(Price.parse("15.59")),
                Optional.of(Price.parse("15.61")),
                Usd.parse("-1"),
                PriceCause.NONE));
  }

  @Test
  void aStopThatSlippedBroughtLessByTheTime() {
    ExitRecorded slipped =
        account(seen("15.20", "15.05", "14.90"), sale(Leg.STOP, "14.96", ExitReason.STOP_LOSS));

    assertThat(slipped.asked()).contains(Price.parse("15.06"));
    assertThat(slipped.shortfall()).isEqualTo(Usd.parse("5"));
    assertThat(slipped.cause()).isEqualTo(PriceCause.SLIPPAGE);
  }

  @ParameterizedTest
  @CsvSource({
    // The first price below the stop was already nearer to what was paid.
    "14.10, 14.05, GAP",
    "14.56, 14.06, SLIPPAGE",
    "14.55, 14.06, GAP",
    "15.05, 15.06, NONE",
  })
  void aStopThatTheMarketJumpedOverIsAGap(String first, String paid, PriceCause cause) {
    assertThat(account(seen("15.20", first), sale(Leg.STOP, paid, ExitReason.STOP_LOSS)).cause())
        .isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({"15.02, SLIPPAGE", "15.01, GAP", "13.86, GAP"})
  void aFillThatComesBeforeAnyPriceIsJudgedByHowFarItIs(String paid, PriceCause cause) {
    assertThat(account(holding(131), sale(Leg.STOP, paid, ExitReason.STOP_LOSS)).cause())
        .isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({"09:58:01, HALT", "09:58:00, GAP", "09:59:59, HALT"})
  void aSaleSoonAfterAHaltIsTheHaltsDoing(String ended, PriceCause cause) {
    assertThat(account(trading(ended), sale(Leg.STOP, "13.00", ExitReason.STOP_LOSS)).cause())
        .isEqualTo(cause);
  }

  @Test
  void aSaleWhileItIsHaltedForUsIsTheHaltsDoingToo() {
    Holding halted = holding(131).pausing(StockHalt.HALTED, at("09:59:00"));

    assertThat(account(halted, sale(Leg.STOP, "13.00", null)).cause()).isEqualTo(PriceCause.HALT);
  }

  @Test
  void aTimedSaleIsAskedForAtTheLastPrice() {
    ExitRecorded timed =
        account(seen("15.40"), sale(Leg.TIME_EXIT, "15.38", ExitReason.LIQUIDATION));

    assertThat(timed.asked()).contains(Price.parse("15.40"));
    assertThat(timed.shortfall()).isEqualTo(Usd.parse("1"));
    assertThat(timed.cause()).isEqualTo(PriceCause.SLIPPAGE);
  }

  @Test
  void aClosingSaleInPlaceOfAStopIsAskedForAtTheStop() {
    assertThat(account(seen("15.00"), sale(Leg.CLOSE, "15.00", ExitReason.STOP_LOSS)).asked())
        .contains(Price.parse("15.06"));
    assertThat(account(seen("15.00"), sale(Leg.CLOSE, "15.00", ExitReason.MANUAL)).asked())
        .contains(Price.parse("15.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "STOP, STOP_LOSS",
    "TARGET, TARGET",
    "TIME_EXIT, LIQUIDATION",
    "CLOSE, MANUAL",
    "ENTRY, MANUAL"
  })
  void aReasonThatNobodyToldFollowsFromTheOrder(Leg leg, ExitReason reason) {
    assertThat(account(holding(131), sale(leg, "15.00", null)).reason()).isEqualTo(reason);
  }

  @Test
  void whatIsSoldOfAPositionWithoutAPlanHasNoPriceThatWasAskedFor() {
    for (PositionState state :
        List.of(new NotHeld(), new Unplanned(Shares.of(50), Price.parse("15")))) {
      assertThat(ExitAccount.of(TRADE, state, sale(Leg.STOP, "15.00", null)))
          .singleElement()
          .satisfies(
              exit -> {
                assertThat(exit.asked()).isEmpty();
                assertThat(exit.shortfall()).isEqualTo(Usd.ZERO);
                assertThat(exit.cause()).isEqualTo(PriceCause.UNKNOWN);
              });
    }
  }

  @Test
  void aSaleThatWasQuickerThanANewPlanWasAskedForAtThePriceOfItsOrder() {
    ExitRecorded account =
        account(holding(50), sale(Leg.TARGET, "15.40", ExitReason.TARGET, "15.33"));

    assertThat(account.asked()).contains(Price.parse("15.33"));
    assertThat(account.shortfall()).isEqualTo(Usd.parse("-3.50"));
    assertThat(account.cause()).isEqualTo(PriceCause.NONE);
  }

  @Test
  void theTimeExitIsAskedForAtThePriceSeenLastWhateverItsOrderNames() {
    ExitRecorded account =
        account(seen("15.20"), sale(Leg.TIME_EXIT, "15.20", ExitReason.LIQUIDATION, "15.33"));

    assertThat(account.asked()).contains(Price.parse("15.20"));
  }

  @Test
  void whatIsSoldAfterTheEndIsAccountedForByTheLastPlan() {
    for (PositionState state :
        List.of(new Closed(holding(50), at("10:00:00"), false), new Flat(holding(50)))) {
      assertThat(ExitAccount.of(TRADE, state, sale(Leg.STOP, "15.06", null)))
          .extracting(ExitRecorded::asked)
          .containsExactly(Optional.of(Price.parse("15.06")));
    }
  }

  @Test
  void aPurchaseAndAnExecutionTakenBackAreNoSales() {
    Execution nothing =
        new Execution(
            "e2",
            Leg.STOP,
            Side.SELL,
            Shares.ZERO,
            Price.parse("15"),
            at("10:00:00"),
            Optional.empty(),
            Optional.empty());

    assertThat(ExitAccount.of(TRADE, new Protected(holding(50)), bought(50).execution())).isEmpty();
    assertThat(ExitAccount.of(TRADE, new Protected(holding(50)), nothing)).isEmpty();
  }
}
