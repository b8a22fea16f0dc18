package org.openbell.simulator.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;

class CandidateLineTest {
  @Test
  void findsTheCandidatesAmongOtherLines() {
    String prompt =
        """
        Rank these. Answer in JSON like {"picks":[{"id":"C07","confidence":0.86}]}
        C01 | WULF | last 15.12 | gap +10.0 %
          C02 | BRK.B | last 485.10
        C03 is a line of news about C01 | RCAT
        C07 | KIMpL
        """;
    assertThat(CandidateLine.in(prompt))
        .containsExactly(
            new CandidateLine("C01", Symbol.parse("WULF")),
            new CandidateLine("C02", Symbol.parse("BRK.B")),
            new CandidateLine("C07", Symbol.parse("KIMpL")));
  }

  @Test
  void countsARepeatedLineOnce() {
    assertThat(CandidateLine.in("C01 | WULF | 1\nC01 | WULF | 2")).hasSize(1);
  }
}
