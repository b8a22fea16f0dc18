package org.openbell.kit.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorGateTest {
  @Test
  void letsWhoeverHoldsTheTokenDecide() {
    OperatorGate gate = new OperatorGate(Optional.of("secret"), "0.0.0.0");
    assertThat(gate.refusal("Bearer secret", "desk.example")).isEmpty();
    assertThat(gate.refusal("Bearer secreT", "127.0.0.1:8486")).isPresent();
    assertThat(gate.refusal(null, "127.0.0.1:8486")).isPresent();
  }

  @Test
  void letsThisMachineDecideWithoutAToken() {
    OperatorGate gate = new OperatorGate(Optional.empty(), "127.0.0.1");
    assertThat(gate.refusal(null, "localhost:8486")).isEmpty();
    assertThat(gate.refusal(null, "rebound.example:8486"))
        .contains(
            "decisions without a token are taken from this machine only, not"
                + " rebound.example:8486");
  }

  @Test
  void takesNoDecisionOverTheNetworkWithoutAToken() {
    OperatorGate gate = new OperatorGate(Optional.of(" "), "0.0.0.0");
    assertThat(gate.refusal("Bearer  ", "localhost"))
        .contains(
            "no decision is taken over the network without a token: set openbell.operator.token");
    assertThat(gate.words())
        .isEqualTo(
            "no operator token is set and we listen on 0.0.0.0: every decision is refused until"
                + " openbell.operator.token is set");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 127.0.0.1:8484, -, 127.0.0.1, true",
        "-, localhost:8484, http://localhost:8486, 0:0:0:0:0:0:0:1, true",
        "-, 127.0.0.1:8484, https://news.example, 127.0.0.1, false",
        "-, rebound.example:8484, -, 127.0.0.1, false",
        "-, 10.0.0.5:8484, -, 10.0.0.9, false",
        "Bearer secret, 10.0.0.5:8484, -, 10.0.0.9, true",
        "Bearer secreT, 10.0.0.5:8484, -, 10.0.0.9, false"
      })
  void stoppingIsEasyForWhoeverSitsHere(
      String authorization, String host, String origin, String peer, boolean may) {
    OperatorGate gate = new OperatorGate(Optional.of("secret"), "0.0.0.0");
    assertThat(gate.refusalToStop(authorization, host, origin, peer).isEmpty()).isEqualTo(may);
  }
}
