package org.openbell.order.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.broker.BrokerReport;
import org.openbell.tws.message.Tick.TickGeneric;

class GatewayEarTest {
  private static final Symbol WULF = Symbol.parse("WULF");

  private final List<BrokerReport> reports = new ArrayList<>();
  private final TickBoard board =
      new TickBoard(InstantSource.fixed(Instant.EPOCH), _ -> {}, reports::add);
  private final GatewayEar ear =
      new GatewayEar(7, () -> "DU1234567", reports::add, board, new PreviewLine(), _ -> {});

  @Test
  void aHaltOnAStocksLineIsReported() {
    board.opened(WULF, 3);

    ear.onResponse(new TickGeneric(3, 49, new BigDecimal("2")));
    ear.onResponse(new TickGeneric(3, 49, new BigDecimal("0")));

    assertThat(reports)
        .containsExactly(
            new BrokerReport.Halted(WULF, StockHalt.PAUSED),
            new BrokerReport.Halted(WULF, StockHalt.NONE));
  }
}
