package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openbell.auditor.fact.Outage;
import org.openbell.system.day.Schemas;
import org.openbell.system.day.Told;
import org.openbell.system.stack.Pace;

/// Everything that a day was judged and counted by, in one file: the broker's ledger, every event,
/// every row, the clock, and what was broken when.
///
/// Whoever doubts a figure reads these and counts again; [Chaos] does it with `--recount`.
final class EvidenceFile {
  static final String NAME = "evidence.json.gz";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private EvidenceFile() {}

  static void write(DayResult day, Path folder) throws IOException {
    var evidence = day.evidence().orElseThrow();
    var json = JSON.createObjectNode();
    json.put("schedule", day.schedule().text());
    json.put("millis", day.length().toMillis());
    day.violations().forEach(json.putArray("violations")::add);
    day.notWhollyJudged().forEach(json.putArray("notWhollyJudged")::add);
    json.put("clock", evidence.pace().text());
    json.put("slowness", evidence.slowness());
    json.put("until", evidence.until().toString());
    var done = json.putArray("done");
    for (var each : evidence.done()) {
      done.addObject().put("at", each.at().toString()).put("planned", each.planned().text());
    }
    var lines = json.putArray("lineOutages");
    for (var each : evidence.lineOutages()) {
      lines
          .addObject()
          .put("part", each.part().name())
          .put("from", each.from().toString())
          .put("millis", each.length().toMillis());
    }
    evidence.absences().forEach(each -> absence(each, json.withArray("absences").addObject()));
    json.set("ledger", evidence.ledger());
    told(evidence.told(), json.putArray("events"));
    rows(evidence.schemas(), json.putObject("rows"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(NAME)))) {
      JSON.writeValue(out, json);
    }
  }

  private static void absence(Absence absence, ObjectNode json) {
    json.put("process", absence.target().process())
        .put("from", absence.from().toString())
        .put("until", absence.until().map(Instant::toString).orElse(null))
        .put("millis", absence.real().toMillis())
        .put("startingMillis", absence.starting().toMillis());
  }

  private static void told(List<Told> events, ArrayNode json) {
    for (var event : events) {
      json.addObject()
          .put("topic", event.topic())
          .put("offset", event.offset())
          .put("key", event.key())
          .set("body", event.body());
    }
  }

  private static void rows(Schemas schemas, ObjectNode json) {
    schemas
        .rows()
        .forEach(
            (service, tables) -> {
              var each = json.putObject(service);
              tables.forEach((table, rows) -> each.putArray(table).addAll(rows));
            });
  }

  static DayResult read(Path file) throws IOException {
    JsonNode json;
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      json = JSON.readTree(in);
    }
    var schedule = Schedule.parse(json.path("schedule").asText());
    var violations = new ArrayList<String>();
    json.path("violations").forEach(each -> violations.add(each.asText()));
    var lacking = new ArrayList<Integer>();
    json.path("notWhollyJudged").forEach(each -> lacking.add(each.intValue()));
    return new DayResult(
        schedule,
        violations,
        lacking,
        Duration.ofMillis(json.path("millis").longValue()),
        Optional.of(evidence(schedule, json)));
  }

  private static Evidence evidence(Schedule schedule, JsonNode json) {
    var done = new ArrayList<Director.Done>();
    for (var each : json.path("done")) {
      done.add(
          new Director.Done(
              Planned.parse(each.path("planned").asText()), instant(each.path("at"))));
    }
    var lines = new ArrayList<Director.LineOutage>();
    for (var each : json.path("lineOutages")) {
      lines.add(
          new Director.LineOutage(
              Outage.Part.valueOf(each.path("part").asText()),
              instant(each.path("from")),
              millis(each, "millis")));
    }
    var absences = new ArrayList<Absence>();
    for (var each : json.path("absences")) {
      absences.add(
          new Absence(
              Target.parse(each.path("process").asText()),
              instant(each.path("from")),
              each.path("until").isTextual()
                  ? Optional.of(instant(each.path("until")))
                  : Optional.empty(),
              millis(each, "millis"),
              millis(each, "startingMillis")));
    }
    var told = new ArrayList<Told>();
    for (var each : json.path("events")) {
      told.add(
          new Told(
              each.path("topic").asText(),
              each.path("offset").longValue(),
              each.path("key").isTextual() ? each.path("key").asText() : null,
              each.path("body")));
    }
    return new Evidence(
        schedule,
        done,
        lines,
        absences,
        told,
        schemas(json.path("rows")),
        json.path("ledger"),
        Pace.parse(json.path("clock").asText()),
        json.path("slowness").intValue(),
        instant(json.path("until")));
  }

  private static Schemas schemas(JsonNode json) {
    Map<String, Map<String, List<JsonNode>>> rows = new LinkedHashMap<>();
    json.properties()
        .forEach(
            service -> {
              Map<String, List<JsonNode>> tables = new LinkedHashMap<>();
              service
                  .getValue()
                  .properties()
                  .forEach(
                      table -> {
                        var all = new ArrayList<JsonNode>();
                        table.getValue().forEach(all::add);
                        tables.put(table.getKey(), all);
                      });
              rows.put(service.getKey(), tables);
            });
    return new Schemas(rows);
  }

  private static Instant instant(JsonNode node) {
    return Instant.parse(node.asText());
  }

  private static Duration millis(JsonNode node, String field) {
    return Duration.ofMillis(node.path(field).longValue());
  }
}
