package org.openbell.approval.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeKind;

class BoardTest {
  private final Board board = new Board();

  @Test
  void followsAPickToItsEnd() {
    tell("08:00", woke());
    tell("09:10", ranked());
    assertThat(answer()).isEqualTo(PickAnswer.WAITING);
    tell("09:21", new OrderSent(entry(), 7, Side.BUY, Shares.of(131), "MOO", Optional.empty()));
    assertThat(answer()).isEqualTo(PickAnswer.SENT);
    tell("09:30:01", opened());
    assertThat(answer()).isEqualTo(PickAnswer.HELD);
    tell("10:02", closed());
    assertThat(answer()).isEqualTo(PickAnswer.CLOSED);
    assertThat(board.trade(WULF).orElseThrow().held()).isEmpty();
    assertThat(board.trade(WULF).orElseThrow().words()).isEqualTo("target at 15.59: +52.40 gross");
  }

  @Test
  void tellsADenialInItsWords() {
    tell("09:20", new OrderDenied(entry(), "CASH", "not enough settled cash"));
    assertThat(board.trade(WULF).orElseThrow().words()).isEqualTo("not enough settled cash");
    assertThat(answer()).isEqualTo(PickAnswer.DENIED);
  }

  @Test
  void followsAQuestion() {
    tell("10:00", new ApprovalRequested(BBAR, Examples.bbarPlan(), at("10:10")));
    assertThat(board.trade(BBAR).orElseThrow().answer()).isEqualTo(PickAnswer.ASKED);
    tell("10:10", new ApprovalLapsed(BBAR));
    assertThat(board.trade(BBAR).orElseThrow().answer()).isEqualTo(PickAnswer.LAPSED);
  }

  @Test
  void countsTheSecondsWithoutExits() {
    tell("09:30:01", opened());
    assertThat(held().bare(at("09:30:04"))).isEqualTo(Duration.ofSeconds(3));
    tell("09:30:06", covered(100));
    assertThat(held().isProtected()).isFalse();
    tell("09:30:09", covered(131));
    assertThat(held().isProtected()).isTrue();
    assertThat(held().bare(at("11:00"))).isEqualTo(Duration.ofSeconds(8));
    tell("11:00", fill("e2", 140));
    assertThat(held().isProtected()).isFalse();
    assertThat(held().bare(at("11:00:02"))).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void knowsWhatCanBeSpentAndWhatWasMade() {
    tell(
        "08:01",
        new AccountSnapshotTaken(
            DATE, "DU1234567", Usd.parse("5000"), Usd.parse("9000"), List.of()));
    tell("09:30:01", opened());
    tell("09:30:01", fill("e1", 131));
    tell("09:30:05", new CommissionCharged(WULF, "e1", Usd.parse("1.00")));
    tell("09:30:06", new CommissionCharged(WULF, "e1", Usd.parse("1.00")));
    tell("10:02", closed());
    assertThat(board.money())
        .isEqualTo(
            new DayMoney.Sums(
                "...4567",
                Optional.of(Usd.parse("3010.11")),
                Usd.parse("52.40"),
                Usd.parse("1.00")));
    assertThat(board.money().net()).isEqualTo(Usd.parse("51.40"));
  }

  @Test
  void holdsNothingAfterTheLastSaleEvenIfTheEndIsNeverTold() {
    tell("09:30:01", opened());
    tell("09:30:02", covered(131));
    tell("10:02", sold("a", 0));

    TradeCard card = board.trade(WULF).orElseThrow();
    assertThat(card.position()).isEmpty();
    assertThat(card.answer()).isEqualTo(PickAnswer.CLOSED);
    assertThat(held().isProtected()).isTrue();
  }

  @Test
  void holdsAgainWhatTheSameEntryBoughtAfterTheLastSale() {
    tell("09:30:01", opened());
    tell("09:30:02", covered(131));
    tell("10:02", sold("a", 0));
    tell("10:03", fill("b", 20));

    assertThat(board.trade(WULF).orElseThrow().position()).isPresent();
    assertThat(answer()).isEqualTo(PickAnswer.HELD);
    assertThat(held().isProtected()).isFalse();
    assertThat(held().bare(at("10:04"))).isEqualTo(Duration.ofSeconds(61));
  }

  @Test
  void isArmedOnceTheWakeAndTheAccountSaidSo() {
    assertThat(board.day().isArmed()).isFalse();
    tell("08:00", woke());
    assertThat(board.day().isArmed()).isFalse();
    tell("08:01", new TradingArmed(DATE, "DU1234567", "PAPER"));
    assertThat(board.day().isArmed()).isTrue();
    tell("08:02", new GatewayLost("closed"));
    assertThat(board.day().gateway()).isEqualTo(DayState.Link.LOST);
    tell("11:00", new DoneForDay(DATE, 1, Usd.parse("52.40")));
    assertThat(board.day().done()).isTrue();
  }

  private PickAnswer answer() {
    return board.trade(WULF).orElseThrow().answer();
  }

  private TradeCard.Held held() {
    return board.trade(WULF).orElseThrow().held().orElseThrow();
  }

  private void tell(String time, Event event) {
    board.take(event, at(time));
  }

  private static SessionWoke woke() {
    return new SessionWoke(DATE, at("09:30"), at("16:00"), true, "all are ready", List.of());
  }

  private static PicksRanked ranked() {
    var plan = Examples.wulfPlan();
    return new PicksRanked(
        new ScanId("20251029T0800"),
        DATE,
        ScanKind.PRE_OPEN,
        RankerFact.Scorer.MODELS,
        List.of(
            new RankerFact.Pick(
                plan.instrument(),
                Confidence.parse("0.86"),
                Price.parse("15.10"),
                "reason",
                "risks")),
        List.of());
  }

  private static OrderRef entry() {
    return new OrderRef(WULF, Leg.ENTRY, 1);
  }

  private static PositionOpened opened() {
    return new PositionOpened(
        WULF, Examples.wulfPlan(), Shares.of(131), Price.parse("15.19"), at("09:30:01"));
  }

  private static FillRecorded fill(String id, long held) {
    return new FillRecorded(
        entry(),
        id,
        Side.BUY,
        Shares.of(131),
        Price.parse("15.19"),
        at("09:30:01"),
        "NASDAQ",
        Shares.of(held),
        Price.parse("15.19"));
  }

  private static FillRecorded sold(String id, long held) {
    return new FillRecorded(
        new OrderRef(WULF, Leg.STOP, 1),
        id,
        Side.SELL,
        Shares.of(131),
        Price.parse("15.06"),
        at("10:02"),
        "NASDAQ",
        Shares.of(held),
        Price.parse("15.19"));
  }

  private static ProtectionConfirmed covered(long shares) {
    return new ProtectionConfirmed(
        WULF, Shares.of(shares), Price.parse("15.06"), Price.parse("15.59"), at("15:45"));
  }

  private static PositionClosed closed() {
    return new PositionClosed(
        WULF,
        TradeKind.MASTER,
        ExitReason.TARGET,
        Shares.of(131),
        Price.parse("15.19"),
        Price.parse("15.59"),
        Usd.parse("52.40"),
        at("10:02"));
  }
}
