package org.openbell.order.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.openbell.order.Examples.WULF;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.sizing.SizingDecision.Declined;
import org.openbell.order.sizing.SizingDecision.Reason;
import org.openbell.order.sizing.SizingDecision.Sized;

class PositionSizerTest {
  private static final Usd PLENTY = Usd.parse("10000");
  private final PositionSizer sizer = new PositionSizer(SizingPolicy.standard());

  private static Pick pick(String confidence, String seenAt) {
    return new Pick(
        WULF, Confidence.parse(confidence), Price.parse(seenAt), "strong volume", "late news");
  }

  private TradePlan planned(String confidence, String seenAt, TradeKind kind, Usd cash) {
    SizingDecision decision = sizer.size(pick(confidence, seenAt), kind, cash);
    assertThat(decision).isInstanceOf(Sized.class);
    return ((Sized) decision).plan();
  }

  @Test
  void buysWhatTwoThousandDollarsPayFor() {
    TradePlan plan = planned("0.85", "15.19", TradeKind.MASTER, PLENTY);

    assertThat(plan)
        .isEqualTo(
            new TradePlan(
                TradeKind.MASTER,
                WULF,
                Shares.of(131),
                Price.parse("15.19"),
                Percent.parse("2.6"),
                Percent.parse("0.9"),
                Confidence.parse("0.85"),
                "strong volume"));
  }

  @ParameterizedTest
  @CsvSource({"0.7, 1.8", "0.8, 1.8", "0.8001, 2.6", "1, 2.6"})
  void choosesTheTargetByConfidence(String confidence, String target) {
    assertThat(planned(confidence, "15.19", TradeKind.MASTER, PLENTY).target())
        .isEqualTo(Percent.parse(target));
  }

  @ParameterizedTest
  @CsvSource({"0.6999", "0.69999999", "0"})
  void declinesAPickThatIsNotSureEnough(String confidence) {
    assertDeclined(
        sizer.size(pick(confidence, "15.19"), TradeKind.MASTER, PLENTY), Reason.LOW_CONFIDENCE);
  }

  @Test
  void keepsTheCushionOfTheCash() {
    // 5 % of 1,000 stay: 950 / 15.19 = 62.5
    assertThat(planned("0.85", "15.19", TradeKind.MASTER, Usd.parse("1000")).shares())
        .isEqualTo(Shares.of(62));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "500", "526"})
  void declinesWhenTheCashIsExhausted(String cash) {
    assertDeclined(
        sizer.size(pick("0.85", "15.19"), TradeKind.MASTER, Usd.parse(cash)), Reason.NO_CASH);
  }

  @Test
  void declinesAPriceThatLeavesTooLittleToBeWorthwhile() {
    assertDeclined(sizer.size(pick("0.85", "2000.01"), TradeKind.MASTER, PLENTY), Reason.TOO_SMALL);
    assertThat(planned("0.85", "2000", TradeKind.MASTER, PLENTY).shares()).isEqualTo(Shares.of(1));
  }

  @ParameterizedTest
  @CsvSource({"1.01", "1.05", "1.11"})
  void declinesAStockInWhichOneTickLosesMoreThanTheStop(String seen) {
    SizingDecision decision = sizer.size(pick("0.85", seen), TradeKind.MASTER, PLENTY);

    assertDeclined(decision, Reason.NO_ROOM_FOR_STOP);
    assertThat(((Declined) decision).words())
        .isEqualTo("no tick lies within 0.90 % below " + seen + ": its stop would lose more");
  }

  @Test
  void buysAStockInWhichOneTickIsJustWithinTheStop() {
    assertThat(planned("0.85", "1.12", TradeKind.MASTER, PLENTY).shares().isPositive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"15.19, 15.23", "10.00, 10.03", "3.33, 3.33", "0.9900, 0.9929"})
  void capsWhatARescanMayPayOnATick(String seen, String cap) {
    // 0.3 % above the price seen, cut to the tick: 15.23557 is 15.23.
    assertThat(planned("0.85", seen, TradeKind.RESCAN, PLENTY).reference())
        .isEqualTo(Price.parse(cap));
  }

  @Test
  void sizesARescanAtItsCap() {
    // 2,000 / 15.23 = 131.3
    assertThat(planned("0.85", "15.19", TradeKind.RESCAN, PLENTY).shares())
        .isEqualTo(Shares.of(131));
  }

  @Test
  void claimsTheCushionToo() {
    // 131 x 15.19 = 1989.89, 5 % of it rounded up, and 1.0131 to buy them
    TradePlan plan = planned("0.85", "15.19", TradeKind.MASTER, PLENTY);

    assertThat(sizer.claimOf(plan)).isEqualTo(Usd.parse("2090.3976"));
  }

  @Test
  void refusesAPolicyThatCannotBeMeant() {
    assertThatThrownBy(() -> policy("0", "0", "0.9")).hasMessageContaining("must be above zero");
    assertThatThrownBy(() -> policy("400", "500", "0.9"))
        .hasMessage(
            "openbell.order.sizing.notional-per-trade: 400.00 is below the minimum-notional of"
                + " 500.00");
    assertThatThrownBy(() -> policy("2000", "500", "5.1"))
        .hasMessage("openbell.order.sizing.stop: 5.10 % is not above 0 and at most 5.00 %");
    assertThatThrownBy(() -> policy("2000", "500", "0")).hasMessageContaining("stop: 0.00 %");
  }

  private static SizingPolicy policy(String notional, String minimum, String stop) {
    SizingPolicy standard = SizingPolicy.standard();
    return new SizingPolicy(
        Usd.parse(notional),
        Usd.parse(minimum),
        standard.cushion(),
        standard.priceCap(),
        Percent.parse(stop),
        standard.highTarget(),
        standard.mediumTarget(),
        standard.highAbove(),
        standard.mediumFrom(),
        standard.costs());
  }

  private static void assertDeclined(SizingDecision decision, Reason reason) {
    assertThat(decision)
        .asInstanceOf(type(Declined.class))
        .extracting(Declined::reason)
        .isEqualTo(reason);
  }
}
