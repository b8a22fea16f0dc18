package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.system.audit.AuditedDay;
import org.openbell.system.audit.FillAudit;
import org.openbell.system.audit.MoneyAudit;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;
import org.openbell.system.stack.Ending;
import org.openbell.system.stack.PlayedStack;

/// One whole accelerated day of the real thing, started, watched and stopped as a user does.
class WholeDayIT implements LifeOfATrade, OtherPaths, EndStateAudit, EnvelopeFacts {
  private static final Duration PROTECTED_WITHIN = Duration.ofSeconds(5);

  private static RecordedDay day;
  private static Ending ending;

  @BeforeAll
  static void playTheDay() throws Exception {
    try (var stack = PlayedStack.start("whole-day", Seed.chosen())) {
      stack.awaitEndOfDay();
      day = RecordedDay.of(stack, PROTECTED_WITHIN);
      ending = stack.terminate();
    }
  }

  @Override
  public RecordedDay day() {
    return day;
  }

  @ParameterizedTest
  @EnumSource
  void theAuditorFindsAMistakeThatIsPlanted(PlantedMistake mistake) {
    var spoiled = mistake.plantedIn(day);

    assertThat(AuditedDay.verdict(spoiled).violationsOf(mistake.breaks()))
        .as(mistake.name())
        .isNotEmpty();
  }

  @Test
  void aCentInTheReportIsNoticed() {
    ObjectNode report = day.report().deepCopy();
    var net = new BigDecimal(report.path("netPnl").asText());
    var richer = report.put("netPnl", net.add(new BigDecimal("0.01")).toPlainString());

    assertThat(MoneyAudit.differences(day.withReport(richer))).isNotEmpty();
  }

  @Test
  void aFillThatKafkaLacksIsNoticed() {
    var told = day.told().stream().filter(e -> !e.type().equals("FillRecorded")).toList();

    assertThat(FillAudit.differences(day.withTold(told))).isNotEmpty();
  }

  @Test
  void tellsNothingTwice() {
    assertThat(day.told().stream().map(Told::id)).doesNotHaveDuplicates();
  }

  @Test
  void endsByTheSignalAndLeavesNoProcessBehind() {
    // 128 + 15, as every shell reports an end by SIGTERM.
    assertThat(ending.exitCode()).isEqualTo(143);
    assertThat(ending.left()).isEmpty();
  }
}
