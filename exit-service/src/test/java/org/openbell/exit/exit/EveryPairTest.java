package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.AVERAGE;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.bought;
import static org.openbell.exit.exit.Examples.confirmed;
import static org.openbell.exit.exit.Examples.holding;
import static org.openbell.exit.exit.Examples.opened;
import static org.openbell.exit.exit.Examples.situation;
import static org.openbell.exit.exit.Examples.tick;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.exit.exit.ExitInput.AlarmCame;
import org.openbell.exit.exit.ExitInput.Ended;
import org.openbell.exit.exit.ExitInput.FlattenCame;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.ExitInput.Reduced;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.model.money.Shares;

/// The whole table: 7 states by 9 inputs, each with the state and the events that come of it.
class EveryPairTest {
  private static final Map<StateName, PositionState> STATES = states();
  private static final Map<String, ExitInput> INPUTS = inputs();

  private static Map<StateName, PositionState> states() {
    Map<StateName, PositionState> states = new EnumMap<>(StateName.class);
    states.put(StateName.NOT_HELD, new NotHeld());
    states.put(StateName.UNPLANNED, new Unplanned(Shares.of(50), AVERAGE));
    states.put(StateName.PROTECTING, new Protecting(holding(50), 0, at("09:30:10")));
    states.put(StateName.PROTECTED, new Protected(holding(50)));
    states.put(StateName.UNPROTECTED, new Unprotected(holding(50)));
    states.put(StateName.FLATTENING, new Flattening(holding(50), at("09:30:10"), false));
    states.put(StateName.CLOSED, new Closed(holding(50)));
    return states;
  }

  private static Map<String, ExitInput> inputs() {
    Map<String, ExitInput> inputs = new LinkedHashMap<>();
    inputs.put("Opened", opened(50));
    inputs.put("Filled", bought(131));
    inputs.put("Reduced", new Reduced(Shares.of(20)));
    inputs.put("Confirmed", confirmed(50));
    inputs.put("Ended", new Ended());
    inputs.put("PriceSeen", tick("15.00"));
    inputs.put("FlattenCame", new FlattenCame());
    inputs.put("AlarmCame", new AlarmCame());
    inputs.put("Overdue", new Overdue());
    return inputs;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_HELD | Opened      | PROTECTING  | ExitPlanned ProtectPosition",
        "NOT_HELD | Filled      | UNPLANNED   | ''",
        "NOT_HELD | Reduced     | NOT_HELD    | ''",
        "NOT_HELD | Confirmed   | NOT_HELD    | ''",
        "NOT_HELD | Ended       | NOT_HELD    | ''",
        "NOT_HELD | PriceSeen   | NOT_HELD    | ''",
        "NOT_HELD | FlattenCame | NOT_HELD    | ''",
        "NOT_HELD | AlarmCame   | NOT_HELD    | ''",
        "NOT_HELD | Overdue     | NOT_HELD    | ''",
        "UNPLANNED | Opened      | PROTECTING | ExitPlanned ProtectPosition",
        "UNPLANNED | Filled      | UNPLANNED  | ''",
        "UNPLANNED | Reduced     | UNPLANNED  | ''",
        "UNPLANNED | Confirmed   | UNPLANNED  | ''",
        "UNPLANNED | Ended       | NOT_HELD   | ''",
        "UNPLANNED | PriceSeen   | UNPLANNED  | ''",
        "UNPLANNED | FlattenCame | UNPLANNED  | ClosePosition",
        "UNPLANNED | AlarmCame   | UNPLANNED  | ''",
        "UNPLANNED | Overdue     | UNPLANNED  | ''",
        "PROTECTING | Opened      | PROTECTING | ''",
        "PROTECTING | Filled      | PROTECTING | ExitPlanned ProtectPosition",
        "PROTECTING | Reduced     | PROTECTING | ''",
        "PROTECTING | Confirmed   | PROTECTED  | ''",
        "PROTECTING | Ended       | CLOSED     | ''",
        "PROTECTING | PriceSeen   | PROTECTING | StopTriggered",
        "PROTECTING | FlattenCame | FLATTENING | ''",
        "PROTECTING | AlarmCame   | FLATTENING | ''",
        "PROTECTING | Overdue     | PROTECTING | ProtectPosition",
        "PROTECTED | Opened      | PROTECTED  | ''",
        "PROTECTED | Filled      | PROTECTING | ExitPlanned ProtectPosition",
        "PROTECTED | Reduced     | PROTECTED  | ''",
        "PROTECTED | Confirmed   | PROTECTED  | ''",
        "PROTECTED | Ended       | CLOSED     | ''",
        "PROTECTED | PriceSeen   | PROTECTED  | StopTriggered",
        "PROTECTED | FlattenCame | FLATTENING | ''",
        "PROTECTED | AlarmCame   | FLATTENING | ''",
        "PROTECTED | Overdue     | PROTECTED  | ''",
        "UNPROTECTED | Opened      | UNPROTECTED | ''",
        "UNPROTECTED | Filled      | PROTECTING  | ExitPlanned ProtectPosition",
        "UNPROTECTED | Reduced     | UNPROTECTED | ''",
        "UNPROTECTED | Confirmed   | PROTECTED   | ''",
        "UNPROTECTED | Ended       | CLOSED      | ''",
        "UNPROTECTED | PriceSeen   | UNPROTECTED | StopTriggered",
        "UNPROTECTED | FlattenCame | FLATTENING  | ''",
        "UNPROTECTED | AlarmCame   | FLATTENING  | ''",
        "UNPROTECTED | Overdue     | UNPROTECTED | ''",
        "FLATTENING | Opened      | FLATTENING | ''",
        "FLATTENING | Filled      | FLATTENING | ''",
        "FLATTENING | Reduced     | FLATTENING | ''",
        "FLATTENING | Confirmed   | FLATTENING | ''",
        "FLATTENING | Ended       | CLOSED     | ''",
        "FLATTENING | PriceSeen   | FLATTENING | StopTriggered",
        "FLATTENING | FlattenCame | FLATTENING | ''",
        "FLATTENING | AlarmCame   | FLATTENING | FlattenFailed",
        "FLATTENING | Overdue     | FLATTENING | ClosePosition",
        "CLOSED | Opened      | PROTECTING | ExitPlanned ProtectPosition",
        "CLOSED | Filled      | PROTECTING | ExitPlanned ProtectPosition",
        "CLOSED | Reduced     | CLOSED     | ''",
        "CLOSED | Confirmed   | CLOSED     | ''",
        "CLOSED | Ended       | CLOSED     | ''",
        "CLOSED | PriceSeen   | CLOSED     | ''",
        "CLOSED | FlattenCame | CLOSED     | ''",
        "CLOSED | AlarmCame   | CLOSED     | ''",
        "CLOSED | Overdue     | CLOSED     | ''",
      })
  void decidesThePair(StateName from, String input, StateName to, String events) {
    // When
    Decision decision =
        ExitDecider.decide(STATES.get(from), INPUTS.get(input), situation("10:00:00"));
    // Then
    assertThat(StateName.of(decision.state())).isEqualTo(to);
    assertThat(
            decision.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(" ")))
        .isEqualTo(events);
  }

  @Test
  void knowsEveryStateAndInput() {
    assertThat(STATES).hasSize(StateName.values().length);
    assertThat(INPUTS).hasSize(ExitInput.class.getPermittedSubclasses().length);
  }
}
