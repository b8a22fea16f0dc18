package org.openbell.order.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.entry;
import static org.openbell.order.Examples.exit;
import static org.openbell.order.Examples.lot;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;

class ClosingTest {
  private static final Instant NOW = at("11:00:00");
  private static final Order STOP = working(new OrderKind.Stop(Price.parse("15.06")), Leg.STOP);
  private static final Order TARGET =
      working(new OrderKind.Limit(Price.parse("15.59")), Leg.TARGET);

  private static Order working(OrderKind kind, Leg leg) {
    return exit(leg, 1, kind, 131).with(new OrderState.Working(), Errand.NONE, NOW);
  }

  private static Order canceled(Order order) {
    return order.with(new OrderState.Canceled(Shares.ZERO), Errand.NONE, NOW);
  }

  @Test
  void takesTheExitsBackFirst() {
    assertThat(Closing.next(lot(131), List.of(STOP, TARGET)))
        .containsExactly(new ExitMove.TakeBack(STOP), new ExitMove.TakeBack(TARGET));
  }

  @Test
  void waitsWhileOneExitMayStillFill() {
    assertThat(Closing.next(lot(131), List.of(canceled(STOP), TARGET.toBeCanceled(NOW)))).isEmpty();
  }

  @Test
  void waitsForAnExitThatNobodyCanAccountFor() {
    Order unknown =
        STOP.with(new OrderState.Unconfirmed(NOW, Shares.ZERO), Errand.NONE, NOW).toBeCanceled(NOW);

    assertThat(Closing.next(lot(131), List.of(unknown))).isEmpty();
  }

  @Test
  void sellsExactlyWhatIsLeft() {
    assertThat(Closing.next(lot(81), List.of(canceled(STOP), canceled(TARGET))))
        .containsExactly(
            new ExitMove.Place(Leg.CLOSE, new OrderKind.Market(), Shares.of(81), lot(81)));
  }

  @Test
  void neverSellsBesideASaleThatWorks() {
    assertThat(Closing.next(lot(131), List.of(working(new OrderKind.Market(), Leg.CLOSE))))
        .isEmpty();
  }

  @Test
  void doesNothingWhenFlat() {
    assertThat(Closing.next(lot(0), List.of(canceled(STOP)))).isEmpty();
  }

  @Test
  void aSaleShrinksToWhatAPersonHasLeft() {
    Order sale = working(new OrderKind.Market(), Leg.CLOSE);

    assertThat(Closing.shrunk(Shares.of(81), List.of(STOP, sale)))
        .containsExactly(new ExitMove.Shrink(sale, Shares.of(81)));
    assertThat(Closing.shrunk(Shares.of(131), List.of(sale))).isEmpty();
    assertThat(Closing.shrunk(Shares.ZERO, List.of(sale)))
        .containsExactly(new ExitMove.TakeBack(sale));
  }

  @Test
  void aSaleThatShrinksKeepsWhatItHasSold() {
    Order partly =
        working(new OrderKind.Market(), Leg.CLOSE)
            .with(new OrderState.PartlyFilled(Shares.of(50)), Errand.NONE, NOW);

    assertThat(Closing.shrunk(Shares.of(31), List.of(partly)))
        .containsExactly(new ExitMove.Shrink(partly, Shares.of(81)));
  }

  @Test
  void aSaleThatIsTakenBackOrOverShrinksNoMore() {
    Order sale = working(new OrderKind.Market(), Leg.CLOSE);

    assertThat(Closing.shrunk(Shares.ZERO, List.of(canceled(sale), sale.toBeCanceled(NOW))))
        .isEmpty();
  }

  @Test
  void doesNotMistakeTheEntryForAnExit() {
    Order entry = entry(131).with(new OrderState.Working(), Errand.NONE, NOW);

    assertThat(Closing.next(lot(131), List.of(entry)))
        .containsExactly(
            new ExitMove.Place(Leg.CLOSE, new OrderKind.Market(), Shares.of(131), lot(131)));
  }
}
