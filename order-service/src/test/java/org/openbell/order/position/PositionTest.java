package org.openbell.order.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.bought;
import static org.openbell.order.Examples.sold;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;

class PositionTest {
  private static final Fill FIRST = bought("0000e0d5.69dd7411.01.01", 50, "15.19");
  private static final Fill SECOND = bought("0000e0d5.69dd7412.01.01", 81, "15.20");

  @Test
  void nothingIsHeldWithoutFills() {
    assertThat(Position.of(List.of())).isEqualTo(Position.NONE);
    assertThat(Position.NONE.averageEntry()).isEqualTo(Price.ZERO);
    assertThat(Position.NONE.averageExit()).isEqualTo(Price.ZERO);
  }

  @Test
  void addsPartialFillsUp() {
    Position position = Position.of(List.of(FIRST, SECOND));

    assertThat(position.held()).isEqualTo(Shares.of(131));
    assertThat(position.paid()).isEqualTo(Usd.parse("1990.70"));
  }

  @Test
  void roundsTheAverageEntryUpSoThatNoStopLiesTooLow() {
    // 1990.70 / 131 = 15.196183...
    assertThat(Position.of(List.of(FIRST, SECOND)).averageEntry())
        .isEqualTo(Price.parse("15.1962"));
  }

  @Test
  void roundsTheAverageExitDown() {
    Position position =
        Position.of(
            List.of(
                FIRST,
                sold("0000e0d5.69dd7413.01.01", Leg.TARGET, 20, "15.59"),
                sold("0000e0d5.69dd7414.01.01", Leg.TARGET, 13, "15.60")));

    // 514.60 / 33 = 15.593939...
    assertThat(position.averageExit()).isEqualTo(Price.parse("15.5939"));
    assertThat(position.held()).isEqualTo(Shares.of(17));
  }

  @Test
  void aCorrectionReplacesWhatItCorrects() {
    Fill corrected = bought("0000e0d5.69dd7411.01.02", 40, "15.18");

    assertThat(Position.of(List.of(FIRST, corrected)).bought()).isEqualTo(Shares.of(40));
    assertThat(Position.of(List.of(corrected, FIRST)).paid()).isEqualTo(Usd.parse("607.20"));
    assertThat(Position.filledOf(ENTRY, List.of(FIRST, corrected, SECOND)))
        .isEqualTo(Shares.of(121));
  }

  @Test
  void theTenthRevisionIsNewerThanTheNinth() {
    Fill ninth = bought("0000e0d5.69dd7411.01.09", 9, "15.19");
    Fill tenth = bought("0000e0d5.69dd7411.01.10", 10, "15.19");

    assertThat(Position.of(List.of(tenth, ninth)).held()).isEqualTo(Shares.of(10));
  }

  @Test
  void knowsTheGrossResultOfARoundTrip() {
    Position position =
        Position.of(List.of(FIRST, sold("0000e0d5.69dd7413.01.01", Leg.STOP, 50, "15.06")));

    assertThat(position.grossPnl()).isEqualTo(Usd.parse("-6.50"));
    assertThat(position.held()).isEqualTo(Shares.ZERO);
    assertThat(position.isOversold()).isFalse();
  }

  @Test
  void showsSellingMoreThanWeBought() {
    Position position =
        Position.of(List.of(FIRST, sold("0000e0d5.69dd7413.01.01", Leg.STOP, 51, "15.06")));

    assertThat(position.isOversold()).isTrue();
    assertThat(position.held()).isEqualTo(Shares.ZERO);
  }

  @Test
  void countsFillsOfOneOrderOnly() {
    Fill sale = sold("0000e0d5.69dd7413.01.01", Leg.TARGET, 20, "15.59");

    assertThat(Position.filledOf(ENTRY, List.of(FIRST, sale))).isEqualTo(Shares.of(50));
    assertThat(Position.filledOf(sale.order(), List.of(FIRST, sale))).isEqualTo(Shares.of(20));
  }

  @Test
  void netSharesCountAnExecutionSeenTwiceOnce() {
    Fill corrected = bought("0000e0d5.69dd7411.01.02", 40, "15.18");
    Fill sale = sold("0000e0d5.69dd7413.01.01", Leg.TARGET, 15, "15.59");

    assertThat(NetShares.of(List.of(FIRST, FIRST, corrected, sale, sale)))
        .isEqualTo(Map.of(Symbol.parse("WULF"), 25L));
  }

  @ParameterizedTest
  @CsvSource({
    "0000e0d5.69dd7411.01.01, 0000e0d5.69dd7411.01, 1",
    "0000e0d5.69dd7411.01.02, 0000e0d5.69dd7411.01, 2",
    "0000e0d5.69dd7411.01.01.03, 0000e0d5.69dd7411.01.01, 3",
    "odd, odd, 1",
    "odd.end, odd.end, 1",
    ".5, .5, 1"
  })
  void readsTheRevisionFromTheLastPart(String id, String base, int revision) {
    assertThat(ExecutionKey.of(id)).isEqualTo(new ExecutionKey(base, revision));
  }
}
