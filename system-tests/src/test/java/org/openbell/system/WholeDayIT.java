package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.StreamSupport;
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

  private static final Duration NAMED_WITHIN = Duration.ofSeconds(90);
  private static final String FORGED_FILL =
      """
      insert into fill select (jsonb_populate_record(f,
        '{"execution_id": "forged.01.01", "shares": 500}')).* from fill f limit 1
      """;

  private static RecordedDay day;
  private static JsonNode live;
  private static Ending ending;

  @BeforeAll
  static void playTheDay() throws Exception {
    try (var stack = PlayedStack.start("whole-day", Seed.chosen())) {
      stack.awaitEndOfDay();
      day = RecordedDay.of(stack, PROTECTED_WITHIN);
      live = stack.verdict();
      stack.tamper(FORGED_FILL);
      await("the running auditor names a fill that was made by hand")
          .atMost(NAMED_WITHIN)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> names(stack.verdict(), "INV-4", "forged.01.01"));
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

  private static boolean names(JsonNode verdict, String invariant, String row) {
    return StreamSupport.stream(verdict.path("violations").spliterator(), false)
        .anyMatch(
            violation ->
                violation.path("invariant").asText().equals(invariant)
                    && violation.path("evidence").asText().contains(row));
  }

  @Test
  void theRunningAuditorLookedAndFoundNothing() {
    assertThat(live.path("violations")).isEmpty();
    assertThat(live.path("looks").longValue()).isGreaterThan(5);
    assertThat(day.screen()).anyMatch(line -> line.contains("The auditor found nothing wrong: "));
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
