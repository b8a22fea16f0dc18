package org.openbell.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.money.Shares;

/// The whole table: 10 states by 9 inputs, each with the state, the errand and the facts after it.
class EveryPairTest {
  private static final Instant THEN = at("09:20:00");
  private static final Instant NOW = at("09:21:00");

  // Of 131 shares, 50 had filled where some had, and executions now add up to 81.
  private static final String TABLE =
      """
      Planned      | Written          | Sent[at=now]                        | NONE  | OrderSent
      Planned      | Accepted         | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Planned      | StillWorking     | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Planned      | Executed         | PartlyFilled[filled=81]             | NONE  |
      Planned      | CanceledByBroker | Canceled[filled=0]                  | NONE  | OrderCanceled
      Planned      | RejectedByBroker | Rejected[code=201]                  | NONE  | OrderRejected
      Planned      | Silence          | Planned[]                           | PLACE |
      Planned      | ProvenAbsent     | Planned[]                           | PLACE |
      Planned      | DeadlinePassed   | Abandoned[]                         | NONE  | OrderCanceled
      Sent         | Written          | impossible                          |       |
      Sent         | Accepted         | Working[]                           | NONE  | OrderAccepted
      Sent         | StillWorking     | Working[]                           | NONE  | OrderAccepted
      Sent         | Executed         | PartlyFilled[filled=81]             | NONE  |
      Sent         | CanceledByBroker | Canceled[filled=0]                  | NONE  | OrderCanceled
      Sent         | RejectedByBroker | Rejected[code=201]                  | NONE  | OrderRejected
      Sent         | Silence          | Unconfirmed[since=then, filled=0]   | NONE  | OrderUnconfirmed
      Sent         | ProvenAbsent     | Unconfirmed[since=now, filled=0]    | PLACE |
      Sent         | DeadlinePassed   | Sent[at=then]                       | NONE  |
      Working      | Written          | impossible                          |       |
      Working      | Accepted         | Working[]                           | NONE  |
      Working      | StillWorking     | Working[]                           | NONE  |
      Working      | Executed         | PartlyFilled[filled=81]             | NONE  |
      Working      | CanceledByBroker | Canceled[filled=0]                  | NONE  | OrderCanceled
      Working      | RejectedByBroker | Rejected[code=201]                  | NONE  | OrderRejected
      Working      | Silence          | Working[]                           | NONE  |
      Working      | ProvenAbsent     | Canceled[filled=0]                  | NONE  | DiscrepancyFound OrderCanceled
      Working      | DeadlinePassed   | Working[]                           | NONE  |
      PartlyFilled | Written          | impossible                          |       |
      PartlyFilled | Accepted         | PartlyFilled[filled=50]             | NONE  |
      PartlyFilled | StillWorking     | PartlyFilled[filled=50]             | NONE  |
      PartlyFilled | Executed         | PartlyFilled[filled=81]             | NONE  |
      PartlyFilled | CanceledByBroker | Canceled[filled=50]                 | NONE  | OrderCanceled
      PartlyFilled | RejectedByBroker | Canceled[filled=50]                 | NONE  | OrderCanceled
      PartlyFilled | Silence          | PartlyFilled[filled=50]             | NONE  |
      PartlyFilled | ProvenAbsent     | Canceled[filled=50]                 | NONE  | DiscrepancyFound OrderCanceled
      PartlyFilled | DeadlinePassed   | PartlyFilled[filled=50]             | NONE  |
      Unconfirmed  | Written          | Sent[at=now]                        | NONE  | OrderSent
      Unconfirmed  | Accepted         | Working[]                           | NONE  | OrderAccepted
      Unconfirmed  | StillWorking     | Working[]                           | NONE  | OrderAccepted
      Unconfirmed  | Executed         | Unconfirmed[since=then, filled=81]  | NONE  |
      Unconfirmed  | CanceledByBroker | Canceled[filled=0]                  | NONE  | OrderCanceled
      Unconfirmed  | RejectedByBroker | Rejected[code=201]                  | NONE  | OrderRejected
      Unconfirmed  | Silence          | Unconfirmed[since=then, filled=0]   | NONE  |
      Unconfirmed  | ProvenAbsent     | Unconfirmed[since=now, filled=0]    | PLACE |
      Unconfirmed  | DeadlinePassed   | Unconfirmed[since=then, filled=0]   | NONE  |
      Filled       | Written          | impossible                          |       |
      Filled       | Accepted         | Filled[]                            | NONE  |
      Filled       | StillWorking     | Filled[]                            | NONE  |
      Filled       | Executed         | Filled[]                            | NONE  |
      Filled       | CanceledByBroker | Filled[]                            | NONE  |
      Filled       | RejectedByBroker | Filled[]                            | NONE  |
      Filled       | Silence          | Filled[]                            | NONE  |
      Filled       | ProvenAbsent     | Filled[]                            | NONE  |
      Filled       | DeadlinePassed   | Filled[]                            | NONE  |
      Canceled     | Written          | impossible                          |       |
      Canceled     | Accepted         | Canceled[filled=50]                 | NONE  |
      Canceled     | StillWorking     | PartlyFilled[filled=50]             | NONE  | DiscrepancyFound OrderAccepted
      Canceled     | Executed         | Canceled[filled=81]                 | NONE  |
      Canceled     | CanceledByBroker | Canceled[filled=50]                 | NONE  |
      Canceled     | RejectedByBroker | Canceled[filled=50]                 | NONE  |
      Canceled     | Silence          | Canceled[filled=50]                 | NONE  |
      Canceled     | ProvenAbsent     | Canceled[filled=50]                 | NONE  |
      Canceled     | DeadlinePassed   | Canceled[filled=50]                 | NONE  |
      Rejected     | Written          | impossible                          |       |
      Rejected     | Accepted         | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Rejected     | StillWorking     | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Rejected     | Executed         | PartlyFilled[filled=81]             | NONE  |
      Rejected     | CanceledByBroker | Rejected[code=201]                  | NONE  |
      Rejected     | RejectedByBroker | Rejected[code=201]                  | NONE  |
      Rejected     | Silence          | Rejected[code=201]                  | NONE  |
      Rejected     | ProvenAbsent     | Rejected[code=201]                  | NONE  |
      Rejected     | DeadlinePassed   | Rejected[code=201]                  | NONE  |
      Denied       | Written          | impossible                          |       |
      Denied       | Accepted         | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Denied       | StillWorking     | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Denied       | Executed         | PartlyFilled[filled=81]             | NONE  |
      Denied       | CanceledByBroker | Denied[]                            | NONE  |
      Denied       | RejectedByBroker | Denied[]                            | NONE  |
      Denied       | Silence          | Denied[]                            | NONE  |
      Denied       | ProvenAbsent     | Denied[]                            | NONE  |
      Denied       | DeadlinePassed   | Denied[]                            | NONE  |
      Abandoned    | Written          | impossible                          |       |
      Abandoned    | Accepted         | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Abandoned    | StillWorking     | Working[]                           | NONE  | DiscrepancyFound OrderAccepted
      Abandoned    | Executed         | PartlyFilled[filled=81]             | NONE  |
      Abandoned    | CanceledByBroker | Abandoned[]                         | NONE  |
      Abandoned    | RejectedByBroker | Abandoned[]                         | NONE  |
      Abandoned    | Silence          | Abandoned[]                         | NONE  |
      Abandoned    | ProvenAbsent     | Abandoned[]                         | NONE  |
      Abandoned    | DeadlinePassed   | Abandoned[]                         | NONE  |
      """;

  private record Row(String state, String input, String next, String errand, String facts) {}

  private static final Map<String, Order> STATES =
      Stream.of(
              new OrderState.Planned(),
              new OrderState.Sent(THEN),
              new OrderState.Working(),
              new OrderState.PartlyFilled(Shares.of(50)),
              new OrderState.Unconfirmed(THEN, Shares.ZERO),
              new OrderState.Filled(),
              new OrderState.Canceled(Shares.of(50)),
              new OrderState.Rejected(201),
              new OrderState.Denied(),
              new OrderState.Abandoned())
          .collect(Collectors.toMap(OrderState::words, EveryPairTest::orderIn));

  private static final Map<String, OrderInput> INPUTS =
      Stream.of(
              new OrderInput.Written(NOW),
              new OrderInput.Accepted(77),
              new OrderInput.StillWorking(77),
              new OrderInput.Executed(Shares.of(81)),
              new OrderInput.CanceledByBroker("words"),
              new OrderInput.RejectedByBroker(201, "words"),
              new OrderInput.Silence(THEN),
              new OrderInput.ProvenAbsent(NOW, true),
              new OrderInput.DeadlinePassed("words"))
          .collect(
              Collectors.toMap(
                  input -> input.getClass().getSimpleName(),
                  input -> input,
                  (one, _) -> one,
                  LinkedHashMap::new));

  private static Order orderIn(OrderState state) {
    Order planned = entry(131);
    return state instanceof OrderState.Planned ? planned : planned.with(state, Errand.NONE, THEN);
  }

  static Stream<Row> rows() {
    return TABLE
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(
            cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
  }

  @Test
  void theTableHasEveryPairOnce() {
    assertThat(STATES).hasSameSizeAs(OrderState.class.getPermittedSubclasses());
    assertThat(INPUTS).hasSameSizeAs(OrderInput.class.getPermittedSubclasses());
    assertThat(rows().map(row -> row.state() + " " + row.input()))
        .containsExactlyInAnyOrderElementsOf(
            STATES.keySet().stream()
                .flatMap(state -> INPUTS.keySet().stream().map(input -> state + " " + input))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyPairIsDecidedAsWritten(Row row) {
    Order order = STATES.get(row.state());
    OrderInput input = INPUTS.get(row.input());

    if (row.next().equals("impossible")) {
      assertThatThrownBy(() -> OrderDecider.decide(order, input, NOW))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is " + row.state() + ", cannot take Written");
      return;
    }
    Decision decision = OrderDecider.decide(order, input, NOW);

    assertThat(written(decision.order().state())).isEqualTo(row.next());
    assertThat(decision.order().errand()).hasToString(row.errand());
    assertThat(
            decision.facts().stream()
                .map(fact -> fact.getClass().getSimpleName())
                .collect(Collectors.joining(" ")))
        .isEqualTo(row.facts());
  }

  private static String written(OrderState state) {
    return state.toString().replace(NOW.toString(), "now").replace(THEN.toString(), "then");
  }
}
