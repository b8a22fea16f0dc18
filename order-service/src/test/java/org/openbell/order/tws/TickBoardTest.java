package org.openbell.order.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.order.broker.BrokerReport;
import org.openbell.tws.message.Tick.TickGeneric;
import org.openbell.tws.message.Tick.TickPrice;

class TickBoardTest {
  private static final Symbol WULF = Symbol.parse("WULF");
  private static final Instant NOW = Instant.parse("2025-10-29T14:00:00Z");

  private final List<TickSeen> tape = new ArrayList<>();
  private final List<BrokerReport.Halted> halts = new ArrayList<>();
  private final TickBoard board = new TickBoard(InstantSource.fixed(NOW), tape::add, halts::add);

  private void halted(int value) {
    board.take(new TickGeneric(7, 49, BigDecimal.valueOf(value)));
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, HALTED", "2, PAUSED"})
  void hearsWhetherTheStockMayTrade(int value, StockHalt halt) {
    board.opened(WULF, 7);

    halted(value);

    assertThat(halts).containsExactly(new BrokerReport.Halted(WULF, halt));
  }

  @Test
  void passesOnOnlyWhatChanges() {
    board.opened(WULF, 7);

    halted(0);
    halted(0);
    halted(2);
    halted(-1);
    halted(2);
    halted(0);

    assertThat(halts)
        .extracting(BrokerReport.Halted::halt)
        .containsExactly(StockHalt.NONE, StockHalt.PAUSED, StockHalt.NONE);
  }

  @Test
  void aNewLineSaysItAnew() {
    board.opened(WULF, 7);
    halted(1);
    board.clear();
    board.opened(WULF, 7);

    halted(1);

    assertThat(halts).hasSize(2);
  }

  @Test
  void hearsNothingOfOtherTicksAndOtherLines() {
    board.opened(WULF, 8);
    halted(1);
    board.take(new TickGeneric(8, 46, BigDecimal.ONE));

    assertThat(halts).isEmpty();
  }

  @Test
  void tellsALookWhenSomethingTraded() {
    board.opened(WULF, 7);

    board.take(new TickPrice(7, 1, new BigDecimal("15.05"), BigDecimal.TEN, true, false, false));
    board.take(new TickPrice(7, 4, new BigDecimal("15.06"), BigDecimal.TEN, true, false, false));

    assertThat(tape)
        .containsExactly(
            new TickSeen(WULF, Price.parse("15.05"), Price.ZERO, Price.parse("15.06"), NOW));
  }
}
