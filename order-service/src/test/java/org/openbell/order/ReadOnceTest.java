package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Shares;
import org.openbell.order.house.HouseState;

/// One turn reads once, sees what it wrote itself, and leaves nothing of it to the next.
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
  void aTurnDoesNotSeeWhatOthersChangeMeanwhile() {
    var orders = books.orders().ofTrade(TRADE);
    var fills = books.fills().ofTrade(TRADE);
    var house = books.house().get();
    day.memory.loseTheTail();
    whole.house().put(HouseState.ASLEEP);

    assertThat(books.orders().ofTrade(TRADE)).isEqualTo(orders).hasSize(1);
    assertThat(books.fills().ofTrade(TRADE)).isEqualTo(fills).hasSize(1);
    assertThat(books.house().get()).isEqualTo(house).isNotEqualTo(HouseState.ASLEEP);
  }

  @Test
  void theNextTurnDoes() {
    var unused = List.of(books.orders().ofTrade(TRADE), books.fills().ofTrade(TRADE));
    var before = books.house().get();
    day.memory.loseTheTail();
    whole.house().put(HouseState.ASLEEP);

    once.forget();

    assertThat(books.orders().ofTrade(TRADE)).isEmpty();
    assertThat(books.fills().ofTrade(TRADE)).isEmpty();
    assertThat(books.house().get()).isEqualTo(HouseState.ASLEEP).isNotEqualTo(before);
  }

  @Test
  void itSeesWhatItWroteItself() {
    var order = books.orders().ofTrade(TRADE).getFirst();
    var fill = books.fills().ofTrade(TRADE).getFirst();
    var house = books.house().get();

    books.orders().put(order.confirmedFor(Shares.of(7)));
    books.house().put(HouseState.ASLEEP);

    assertThat(books.orders().ofTrade(TRADE)).containsExactly(order.confirmedFor(Shares.of(7)));
    assertThat(books.house().get()).isEqualTo(HouseState.ASLEEP).isNotEqualTo(house);
    assertThat(books.fills().record(fill)).isFalse();
    assertThat(books.fills().ofTrade(TRADE)).containsExactly(fill);
  }
}
