package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.AVERAGE;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.bought;
import static org.openbell.exit.exit.Examples.closed;
import static org.openbell.exit.exit.Examples.confirmed;
import static org.openbell.exit.exit.Examples.holding;
import static org.openbell.exit.exit.Examples.opened;
import static org.openbell.exit.exit.Examples.situation;
import static org.openbell.exit.exit.Examples.tick;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.exit.exit.ExitInput.AlarmCame;
import org.openbell.exit.exit.ExitInput.Ended;
import org.openbell.exit.exit.ExitInput.FlattenCame;
import org.openbell.exit.exit.ExitInput.HaltSeen;
import org.openbell.exit.exit.ExitInput.HandSold;
import org.openbell.exit.exit.ExitInput.MorningCame;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.ExitInput.Reduced;
import org.openbell.exit.exit.ExitInput.SessionEnded;
import org.openbell.exit.exit.ExitInput.Verified;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Shares;

/// The whole table: 10 states by 14 inputs, each with the state and the events that come of it,
/// and whether a person is called.
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
    states.put(StateName.CLOSING, new Closing(holding(50), 1, at("09:30:10"), false));
    states.put(StateName.CARRIED, new Carried(holding(50)));
    states.put(StateName.CLOSED, closed(50, "09:30:10"));
    states.put(StateName.FLAT, new Flat(holding(50)));
    return states;
  }

  private static Map<String, ExitInput> inputs() {
    Map<String, ExitInput> inputs = new LinkedHashMap<>();
    inputs.put("Opened", opened(50));
    inputs.put("Filled", bought(131));
    inputs.put(
        "HandSold", new HandSold(Shares.of(30), Optional.empty(), Shares.of(20), at("10:00:00")));
    inputs.put("Reduced", new Reduced(Shares.of(20)));
    inputs.put("Confirmed", confirmed(50));
    inputs.put("Ended", new Ended());
    inputs.put("Verified", new Verified());
    inputs.put("HaltSeen", new HaltSeen(StockHalt.PAUSED));
    inputs.put("PriceSeen", tick("15.00"));
    inputs.put("FlattenCame", new FlattenCame());
    inputs.put("AlarmCame", new AlarmCame());
    inputs.put("SessionEnded", new SessionEnded());
    inputs.put("MorningCame", new MorningCame(Shares.of(50)));
    inputs.put("Overdue", new Overdue());
    return inputs;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_HELD    | Opened       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "NOT_HELD    | Filled       | UNPLANNED   | '' | ''",
        "NOT_HELD    | HandSold     | NOT_HELD    | ExitRecorded | ''",
        "NOT_HELD    | Reduced      | NOT_HELD    | '' | ''",
        "NOT_HELD    | Confirmed    | NOT_HELD    | '' | ''",
        "NOT_HELD    | Ended        | NOT_HELD    | '' | ''",
        "NOT_HELD    | Verified     | NOT_HELD    | '' | ''",
        "NOT_HELD    | HaltSeen     | NOT_HELD    | '' | ''",
        "NOT_HELD    | PriceSeen    | NOT_HELD    | '' | ''",
        "NOT_HELD    | FlattenCame  | NOT_HELD    | '' | ''",
        "NOT_HELD    | AlarmCame    | NOT_HELD    | '' | ''",
        "NOT_HELD    | SessionEnded | NOT_HELD    | '' | ''",
        "NOT_HELD    | MorningCame  | NOT_HELD    | '' | ''",
        "NOT_HELD    | Overdue      | NOT_HELD    | '' | ''",
        "UNPLANNED   | Opened       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "UNPLANNED   | Filled       | UNPLANNED   | '' | ''",
        "UNPLANNED   | HandSold     | UNPLANNED   | ExitRecorded | ''",
        "UNPLANNED   | Reduced      | UNPLANNED   | '' | ''",
        "UNPLANNED   | Confirmed    | UNPLANNED   | '' | ''",
        "UNPLANNED   | Ended        | NOT_HELD    | '' | ''",
        "UNPLANNED   | Verified     | UNPLANNED   | '' | ''",
        "UNPLANNED   | HaltSeen     | UNPLANNED   | '' | ''",
        "UNPLANNED   | PriceSeen    | UNPLANNED   | '' | ''",
        "UNPLANNED   | FlattenCame  | UNPLANNED   | ClosePosition | ''",
        "UNPLANNED   | AlarmCame    | UNPLANNED   | '' | ''",
        "UNPLANNED   | SessionEnded | UNPLANNED   | '' | ''",
        "UNPLANNED   | MorningCame  | UNPLANNED   | '' | ''",
        "UNPLANNED   | Overdue      | UNPLANNED   | '' | ''",
        "PROTECTING  | Opened       | PROTECTING  | '' | ''",
        "PROTECTING  | Filled       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "PROTECTING  | HandSold     | PROTECTING  | ExitRecorded | ''",
        "PROTECTING  | Reduced      | PROTECTING  | '' | ''",
        "PROTECTING  | Confirmed    | PROTECTED   | '' | ''",
        "PROTECTING  | Ended        | CLOSED      | '' | ''",
        "PROTECTING  | Verified     | PROTECTING  | '' | ''",
        "PROTECTING  | HaltSeen     | PROTECTING  | HaltedUnprotected | !",
        "PROTECTING  | PriceSeen    | PROTECTING  | StopTriggered | ''",
        "PROTECTING  | FlattenCame  | FLATTENING  | '' | ''",
        "PROTECTING  | AlarmCame    | FLATTENING  | '' | ''",
        "PROTECTING  | SessionEnded | CARRIED     | PositionCarried | !",
        "PROTECTING  | MorningCame  | PROTECTING  | '' | ''",
        "PROTECTING  | Overdue      | PROTECTING  | ProtectPosition | ''",
        "PROTECTED   | Opened       | PROTECTED   | '' | ''",
        "PROTECTED   | Filled       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "PROTECTED   | HandSold     | PROTECTED   | ExitRecorded | ''",
        "PROTECTED   | Reduced      | PROTECTED   | '' | ''",
        "PROTECTED   | Confirmed    | PROTECTED   | '' | ''",
        "PROTECTED   | Ended        | CLOSED      | '' | ''",
        "PROTECTED   | Verified     | PROTECTED   | '' | ''",
        "PROTECTED   | HaltSeen     | PROTECTED   | HaltedUnprotected | !",
        "PROTECTED   | PriceSeen    | PROTECTED   | StopTriggered | ''",
        "PROTECTED   | FlattenCame  | FLATTENING  | '' | ''",
        "PROTECTED   | AlarmCame    | FLATTENING  | '' | ''",
        "PROTECTED   | SessionEnded | CARRIED     | PositionCarried | !",
        "PROTECTED   | MorningCame  | PROTECTED   | '' | ''",
        "PROTECTED   | Overdue      | PROTECTED   | '' | ''",
        "UNPROTECTED | Opened       | UNPROTECTED | '' | ''",
        "UNPROTECTED | Filled       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "UNPROTECTED | HandSold     | UNPROTECTED | ExitRecorded | ''",
        "UNPROTECTED | Reduced      | UNPROTECTED | '' | ''",
        "UNPROTECTED | Confirmed    | PROTECTED   | '' | ''",
        "UNPROTECTED | Ended        | CLOSED      | '' | ''",
        "UNPROTECTED | Verified     | UNPROTECTED | '' | ''",
        "UNPROTECTED | HaltSeen     | UNPROTECTED | HaltedUnprotected | !",
        "UNPROTECTED | PriceSeen    | UNPROTECTED | StopTriggered | ''",
        "UNPROTECTED | FlattenCame  | FLATTENING  | '' | ''",
        "UNPROTECTED | AlarmCame    | FLATTENING  | '' | ''",
        "UNPROTECTED | SessionEnded | CARRIED     | PositionCarried | !",
        "UNPROTECTED | MorningCame  | UNPROTECTED | '' | ''",
        "UNPROTECTED | Overdue      | UNPROTECTED | '' | ''",
        "CLOSING     | Opened       | CLOSING     | '' | ''",
        "CLOSING     | Filled       | CLOSING     | ClosePosition | ''",
        "CLOSING     | HandSold     | CLOSING     | ExitRecorded | ''",
        "CLOSING     | Reduced      | CLOSING     | '' | ''",
        "CLOSING     | Confirmed    | CLOSING     | '' | ''",
        "CLOSING     | Ended        | CLOSED      | '' | ''",
        "CLOSING     | Verified     | CLOSING     | '' | ''",
        "CLOSING     | HaltSeen     | CLOSING     | HaltedUnprotected | !",
        "CLOSING     | PriceSeen    | CLOSING     | StopTriggered | ''",
        "CLOSING     | FlattenCame  | FLATTENING  | '' | ''",
        "CLOSING     | AlarmCame    | FLATTENING  | '' | ''",
        "CLOSING     | SessionEnded | CARRIED     | PositionCarried | !",
        "CLOSING     | MorningCame  | CLOSING     | '' | ''",
        "CLOSING     | Overdue      | CLOSING     | StopOverdue ClosePosition | !",
        "FLATTENING  | Opened       | FLATTENING  | '' | ''",
        "FLATTENING  | Filled       | FLATTENING  | '' | ''",
        "FLATTENING  | HandSold     | FLATTENING  | ExitRecorded | ''",
        "FLATTENING  | Reduced      | FLATTENING  | '' | ''",
        "FLATTENING  | Confirmed    | FLATTENING  | '' | ''",
        "FLATTENING  | Ended        | CLOSED      | '' | ''",
        "FLATTENING  | Verified     | FLATTENING  | '' | ''",
        "FLATTENING  | HaltSeen     | FLATTENING  | HaltedUnprotected | !",
        "FLATTENING  | PriceSeen    | FLATTENING  | StopTriggered | ''",
        "FLATTENING  | FlattenCame  | FLATTENING  | '' | ''",
        "FLATTENING  | AlarmCame    | FLATTENING  | FlattenFailed | !",
        "FLATTENING  | SessionEnded | CARRIED     | PositionCarried | !",
        "FLATTENING  | MorningCame  | FLATTENING  | '' | ''",
        "FLATTENING  | Overdue      | FLATTENING  | ClosePosition | ''",
        "CARRIED     | Opened       | CARRIED     | '' | ''",
        "CARRIED     | Filled       | CARRIED     | '' | ''",
        "CARRIED     | HandSold     | CARRIED     | ExitRecorded | ''",
        "CARRIED     | Reduced      | CARRIED     | '' | ''",
        "CARRIED     | Confirmed    | CARRIED     | '' | ''",
        "CARRIED     | Ended        | CLOSED      | '' | ''",
        "CARRIED     | Verified     | CARRIED     | '' | ''",
        "CARRIED     | HaltSeen     | CARRIED     | HaltedUnprotected | !",
        "CARRIED     | PriceSeen    | CARRIED     | StopTriggered | ''",
        "CARRIED     | FlattenCame  | CARRIED     | '' | ''",
        "CARRIED     | AlarmCame    | CARRIED     | '' | ''",
        "CARRIED     | SessionEnded | CARRIED     | '' | ''",
        "CARRIED     | MorningCame  | CARRIED     | PositionCarried | !",
        "CARRIED     | Overdue      | CARRIED     | '' | ''",
        "CLOSED      | Opened       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "CLOSED      | Filled       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "CLOSED      | HandSold     | CLOSED      | ExitRecorded | ''",
        "CLOSED      | Reduced      | CLOSED      | '' | ''",
        "CLOSED      | Confirmed    | CLOSED      | '' | ''",
        "CLOSED      | Ended        | CLOSED      | '' | ''",
        "CLOSED      | Verified     | FLAT        | '' | ''",
        "CLOSED      | HaltSeen     | CLOSED      | '' | ''",
        "CLOSED      | PriceSeen    | CLOSED      | '' | ''",
        "CLOSED      | FlattenCame  | CLOSED      | '' | ''",
        "CLOSED      | AlarmCame    | CLOSED      | '' | ''",
        "CLOSED      | SessionEnded | CLOSED      | '' | ''",
        "CLOSED      | MorningCame  | CLOSED      | '' | ''",
        "CLOSED      | Overdue      | CLOSED      | FlatUnverified | !",
        "FLAT        | Opened       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "FLAT        | Filled       | PROTECTING  | ExitPlanned ProtectPosition | ''",
        "FLAT        | HandSold     | FLAT        | ExitRecorded | ''",
        "FLAT        | Reduced      | FLAT        | '' | ''",
        "FLAT        | Confirmed    | FLAT        | '' | ''",
        "FLAT        | Ended        | FLAT        | '' | ''",
        "FLAT        | Verified     | FLAT        | '' | ''",
        "FLAT        | HaltSeen     | FLAT        | '' | ''",
        "FLAT        | PriceSeen    | FLAT        | '' | ''",
        "FLAT        | FlattenCame  | FLAT        | '' | ''",
        "FLAT        | AlarmCame    | FLAT        | '' | ''",
        "FLAT        | SessionEnded | FLAT        | '' | ''",
        "FLAT        | MorningCame  | FLAT        | '' | ''",
        "FLAT        | Overdue      | FLAT        | '' | ''",
      })
  void decidesThePair(StateName from, String input, StateName to, String events, String alarm) {
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
    assertThat(decision.alarm().isPresent()).isEqualTo(alarm.equals("!"));
  }

  @Test
  void knowsEveryStateAndInput() {
    assertThat(STATES).hasSize(StateName.values().length);
    assertThat(INPUTS).hasSize(ExitInput.class.getPermittedSubclasses().length);
  }
}
