package org.openbell.exit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.holding;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.PositionState;
import org.openbell.exit.exit.StateName;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

class RowShapeTest {
  private static final TradeId TRADE = TradeId.parse("20251029-WULF");

  static Stream<PositionState> states() {
    return Stream.of(
        new PositionState.NotHeld(),
        new PositionState.Unplanned(Shares.of(50), Price.parse("15.19")),
        new PositionState.Protecting(holding(50), 3, at("09:30:10")),
        new PositionState.Protected(holding(131)),
        new PositionState.Unprotected(holding(131)),
        new PositionState.Closing(holding(131), 2, at("10:01:20"), true),
        new PositionState.Flattening(holding(131), at("15:45:20"), true),
        new PositionState.Carried(holding(131)),
        new PositionState.Closed(holding(131), at("10:20:00"), true),
        new PositionState.Flat(holding(131)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void readsBackWhatItWrote(PositionState state) {
    // Given
    var position = new Position(TRADE, 7, state);
    var row = new PositionRow();
    row.trade = TRADE.text();
    // When
    RowShape.write(position, row);
    // Then
    assertThat(RowShape.read(row)).isEqualTo(position);
  }

  @Test
  void coversEveryState() {
    assertThat(states().map(StateName::of)).containsExactly(StateName.values());
  }
}
