package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.auditor.invariant.Invariant;
import org.openbell.auditor.invariant.Invariants;
import org.openbell.auditor.invariant.Rule;
import org.openbell.system.audit.AuditedDay;
import org.openbell.system.audit.FillAudit;
import org.openbell.system.audit.MoneyAudit;
import org.openbell.system.day.RecordedDay;

/// What must hold at the end of a day, whatever was done to it.
interface EndStateAudit {
  /// Single writer: connections and leases are not told. Poison: nothing is put aside. And parts of
  /// four others: seals without the key, ticks behind exits, messages to the broker, and what each
  /// model said.
  List<Integer> NOT_WHOLLY_JUDGED = List.of(14, 23, 24, 26, 29, 33);

  RecordedDay day();

  static Stream<Rule> rules() {
    return Invariants.all().stream().map(Invariant::rule);
  }

  @ParameterizedTest
  @MethodSource("org.openbell.system.EndStateAudit#rules")
  default void theAuditorFindsNothing(Rule rule) {
    assertThat(AuditedDay.verdict(day()).violationsOf(rule.number())).isEmpty();
  }

  @Test
  default void theAuditorJudgesAllButWhatItCannotKnow() {
    assertThat(AuditedDay.verdict(day()).unjudged())
        .extracting(lacking -> lacking.rule().number())
        .hasSameElementsAs(NOT_WHOLLY_JUDGED);
  }

  @Test
  default void everyFillStandsInAllFourPlaces() {
    assertThat(FillAudit.differences(day())).isEmpty();
  }

  @Test
  default void theMoneyAgreesToTheCent() {
    assertThat(MoneyAudit.differences(day())).isEmpty();
  }
}
