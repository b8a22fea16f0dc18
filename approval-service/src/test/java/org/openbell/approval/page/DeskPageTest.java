package org.openbell.approval.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.Examples;
import org.openbell.approval.board.Board;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;

class DeskPageTest {
  private static final ScanId SCAN = new ScanId("20251029T0800");

  private final Board board = new Board();

  @Test
  void givesAPickItsSizeInDollarsOnceItHasOne() {
    board.take(picked(), at("09:10"));
    assertThat(look().picks().getFirst().plan()).isEmpty();

    board.take(new TradeProposed(WULF, SCAN, Examples.wulfPlan(), at("09:24")), at("09:20"));

    var plan = look().picks().getFirst().plan().orElseThrow();
    assertThat(plan.shares()).isEqualTo(Shares.of(131));
    assertThat(plan.cost()).isEqualTo(Usd.parse("1978.10"));
    assertThat(plan.stopPrice()).isEqualTo(Price.parse("14.97"));
    assertThat(plan.targetPrice()).isEqualTo(Price.parse("15.50"));
  }

  @Test
  void previewsAFlattenWithTheEntriesThatItTakesBack() {
    board.take(picked(), at("09:10"));
    board.take(new TradeProposed(WULF, SCAN, Examples.wulfPlan(), at("09:24")), at("09:20"));
    assertThat(preview().entries()).isEmpty();

    var entry = new OrderRef(WULF, Leg.ENTRY, 1);
    board.take(
        new OrderSent(entry, 7, Side.BUY, Shares.of(131), "MARKET_ON_OPEN", Optional.empty()),
        at("09:21"));

    assertThat(preview().entries()).containsExactly(WULF);
    assertThat(preview().sells()).isEmpty();
  }

  private Preview preview() {
    return Preview.of(board.trades(), List.of(), _ -> Optional.empty(), at("09:25"));
  }

  private DeskView look() {
    return DeskPage.of(
        board,
        new DeskPage.Around(
            at("09:25"),
            ZoneId.of("America/Los_Angeles"),
            "test",
            1,
            new Agenda(UsEquityCalendar.standard()),
            _ -> Optional.empty(),
            Optional.empty(),
            List.of(),
            WeeklyLogin.unwatched(at("09:25")),
            List.of()));
  }

  private static PicksRanked picked() {
    var plan = Examples.wulfPlan();
    return new PicksRanked(
        SCAN,
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
}
