package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.model.money.Shares;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.trade.TradeStage;

/// What was read once is known until it is forgotten, and so is what was written since.
class ReadOnceTest {
  private final TradingDay day = TradingDay.awake();
  private final Books whole = day.memory.books();
  private final ReadOnce once = new ReadOnce(whole);
  private final Books books = once.books();

  @BeforeEach
  void holdSomething() {
    day.enterMaster();
    day.until("09:30:02");
    day.broker.fill(ENTRY, 131, "15.19");
    day.settle();
  }

  @Test
  void itDoesNotSeeWhatOthersChangeMeanwhile() {
    var orders = books.orders().ofTrade(TRADE);
    var fills = books.fills().ofTrade(TRADE);
    var trade = books.trades().find(TRADE);
    var house = books.house().get();
    day.memory.loseTheTail();
    whole.house().put(HouseState.ASLEEP);

    assertThat(books.orders().ofTrade(TRADE)).isEqualTo(orders).hasSize(1);
    assertThat(books.orders().of(DATE)).isEqualTo(orders);
    assertThat(books.orders().find(ENTRY)).contains(orders.getFirst());
    assertThat(books.fills().ofTrade(TRADE)).isEqualTo(fills).hasSize(1);
    assertThat(books.fills().of(DATE)).isEqualTo(fills);
    assertThat(books.trades().find(TRADE)).isEqualTo(trade).isPresent();
    assertThat(books.house().get()).isEqualTo(house).isNotEqualTo(HouseState.ASLEEP);
  }

  @Test
  void onceItHasForgottenItDoes() {
    var unused = List.of(books.orders().of(DATE), books.fills().of(DATE), books.trades().of(DATE));
    var errands = books.orders().withErrands();
    var before = books.house().get();
    day.memory.loseTheTail();
    whole.house().put(HouseState.ASLEEP);

    once.forget();

    assertThat(books.orders().ofTrade(TRADE)).isEmpty();
    assertThat(books.orders().withErrands()).isEmpty();
    assertThat(errands).isEmpty();
    assertThat(books.fills().ofTrade(TRADE)).isEmpty();
    assertThat(books.trades().of(DATE)).isEmpty();
    assertThat(books.house().get()).isEqualTo(HouseState.ASLEEP).isNotEqualTo(before);
  }

  @Test
  void everySecondItSeesOtherOrdersAndTradesAndOnlyWithALookOtherFills() {
    var fills = books.fills().ofTrade(TRADE);
    assertThat(books.orders().ofTrade(TRADE)).isNotEmpty();
    assertThat(books.trades().of(DATE)).isNotEmpty();
    day.memory.loseTheTail();

    once.readAnew(DATE);

    assertThat(books.orders().ofTrade(TRADE)).isEmpty();
    assertThat(books.trades().of(DATE)).isEmpty();
    assertThat(books.fills().ofTrade(TRADE)).isEqualTo(fills).hasSize(1);
  }

  @Test
  void itSeesWhatItWroteItself() {
    var order = books.orders().ofTrade(TRADE).getFirst();
    var fill = books.fills().ofTrade(TRADE).getFirst();
    var trade = books.trades().find(TRADE).orElseThrow();
    var house = books.house().get();

    books.orders().put(order.confirmedFor(Shares.of(7)));
    books.trades().put(trade.at(TradeStage.CLOSED));
    books.house().put(HouseState.ASLEEP);

    assertThat(books.orders().ofTrade(TRADE)).containsExactly(order.confirmedFor(Shares.of(7)));
    assertThat(books.orders().byBrokerId(order.brokerOrderId()))
        .contains(order.confirmedFor(Shares.of(7)));
    assertThat(books.trades().of(DATE)).containsExactly(trade.at(TradeStage.CLOSED));
    assertThat(books.house().get()).isEqualTo(HouseState.ASLEEP).isNotEqualTo(house);
    assertThat(books.fills().record(fill)).isFalse();
    assertThat(books.fills().ofTrade(TRADE)).containsExactly(fill);
    assertThat(books.fills().find(fill.executionId())).contains(fill);
  }

  @Test
  void anErrandIsKnownFromItsWritingUntilItIsDone() {
    var order = books.orders().find(ENTRY).orElseThrow();
    assertThat(books.orders().withErrands()).isEmpty();

    var toldAgain = order.with(order.state(), Errand.MODIFY, order.changedAt());
    books.orders().put(toldAgain);
    assertThat(books.orders().withErrands()).containsExactly(toldAgain);

    books.orders().put(toldAgain.errandDone());
    assertThat(books.orders().withErrands()).isEmpty();
  }

  /// An event's transaction ends after the desk is done with it, and may yet come to nothing.
  @Test
  void whatATurnWroteThatCameToNothingIsForgotten() {
    var transactions = new DirectTransactions(day.memory);
    var order = books.orders().find(ENTRY).orElseThrow();

    var failed =
        catchThrowable(
            () ->
                transactions.run(
                    () -> {
                      transactions.ifUndone(once::forget);
                      books.orders().put(order.confirmedFor(Shares.of(7)));
                      throw new IllegalStateException("the commit failed");
                    }));

    assertThat(failed).hasMessage("the commit failed");
    assertThat(books.orders().find(ENTRY)).contains(order);
  }
}
