package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.auditor.fact.Outage;
import org.openbell.system.day.Schemas;
import org.openbell.system.day.Told;
import org.openbell.system.stack.Pace;

class EvidenceFileTest {
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");

  @TempDir private Path folder;

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  private static DayResult day() {
    var kill = Planned.parse("at 09:33:12 | kill order-service down 0ms");
    var schedule = new Schedule(7, DayKind.NORMAL, List.of(kill));
    var ledger =
        json(
            """
            {"orders":[
              {"orderRef":"OB1.20251029-WULF.S.1","receivedAt":"2025-10-29T13:30:40Z"}],
             "executions":[
              {"orderRef":"OB1.20251029-WULF.E.1","side":"BUY","shares":3,"execId":"1.01",
               "time":"2025-10-29T13:30:10Z"}]}
            """);
    var event = json("{\"type\":\"OrderSent\",\"build\":\"b\",\"recordedAt\":\"" + OPEN + "\"}");
    var evidence =
        new Evidence(
            schedule,
            List.of(new Director.Done(kill, OPEN)),
            List.of(new Director.LineOutage(Outage.Part.DATABASE, OPEN, Duration.ofMillis(1_500))),
            List.of(
                new Absence(
                    Target.ORDER,
                    OPEN,
                    Optional.of(OPEN.plusSeconds(90)),
                    Duration.ofMillis(3_000),
                    Duration.ofMillis(2_000)),
                new Absence(Target.KAFKA, OPEN, Optional.empty(), Duration.ZERO, Duration.ZERO)),
            List.of(new Told("order.events.v1", 3, "key", event)),
            new Schemas(Map.of("order", Map.of("fill", List.of(json("{\"price\":\"10.10\"}"))))),
            ledger,
            Pace.parse("=2025-10-29T12:00:00Z*360,2025-10-29T13:00:00Z*30"),
            2,
            OPEN.plusSeconds(7_200));
    return new DayResult(
        schedule,
        List.of("END: x"),
        List.of(14),
        Duration.ofMillis(154_321),
        Optional.of(evidence));
  }

  @Test
  void whatWasKeptIsWhatWasJudged() throws IOException {
    EvidenceFile.write(day(), folder);

    assertThat(EvidenceFile.read(folder.resolve(EvidenceFile.NAME))).isEqualTo(day());
  }

  @Test
  void countingAgainGivesTheSameFigures() throws IOException {
    EvidenceFile.write(day(), folder);
    var first = new Figures();
    var again = new Figures();

    first.add(day());
    again.add(EvidenceFile.read(folder.resolve(EvidenceFile.NAME)));

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.lines())
        .contains("unprotected, something away: n 1, p50 1.0 s, p99 1.0 s, max 1.0 s");
  }
}
