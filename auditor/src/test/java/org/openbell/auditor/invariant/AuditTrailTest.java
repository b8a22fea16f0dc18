package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.AuditRow;
import org.openbell.auditor.fact.PrivilegedAct;

class AuditTrailTest {
  private static final PrivilegedAct ACT =
      new PrivilegedAct("halt 1", at("10:00:00"), "anna", "halt");

  private static AuditRow row(String act, String hash, String previous) {
    return new AuditRow(act, at("10:00:00"), "anna", "halt", "done", hash, previous);
  }

  @Test
  void oneRowForEachActIsRight() {
    assertThat(day().with(ACT, row("halt 1", "h1", "h0")).violations(28)).isEmpty();
  }

  @Test
  void noRowAndTwoRowsAreWrong() {
    assertThat(day().with(ACT).violations(28)).hasSize(1);
    assertThat(day().with(ACT, row("halt 1", "h1", "h0"), row("halt 1", "h2", "h1")).violations(28))
        .hasSize(1);
  }

  @Test
  void aBrokenChainIsWrong() {
    assertThat(day().with(row("a", "h1", "h0"), row("b", "h2", "h0")).violations(28)).hasSize(1);
    assertThat(day().with(row("a", "h1", "h0"), row("b", "h2", "h1")).violations(28)).isEmpty();
  }

  @Test
  void aRowThatDoesNotSayWhoIsWrong() {
    var row = new AuditRow("a", at("10:00:00"), " ", "halt", "done", "h1", "h0");

    assertThat(day().with(row).violations(28)).hasSize(1);
  }
}
