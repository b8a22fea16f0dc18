package org.openbell.system.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.openbell.system.stack.Pace;
import org.openbell.system.stack.PlayedStack;

/// All that is left of a day: topics, tables, the broker's ledger, the report, and the screen.
///
/// `protectedWithin` is how long, in real time, a fill may wait for its protection on such a day.
public record RecordedDay(
    List<Told> told,
    Schemas schemas,
    JsonNode ledger,
    JsonNode report,
    List<String> screen,
    Pace pace,
    Duration protectedWithin) {
  public static final String DATE = "2025-10-29";
  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(20);

  /// Reads everything while the stack is still up, after its day.
  public static RecordedDay of(PlayedStack stack, Duration protectedWithin)
      throws IOException, SQLException, InterruptedException {
    var database = stack.jdbcUrl();
    var password = stack.databasePassword();
    await("every event of every outbox is published")
        .atMost(SETTLES_WITHIN)
        .until(() -> Schemas.unpublished(database, password) == 0);
    var told = TopicReader.readAll(stack.bootstrapServers());
    await("every inbox has every event")
        .atMost(SETTLES_WITHIN)
        .until(() -> Inboxes.missing(told, Schemas.read(database, password)).isEmpty());
    return new RecordedDay(
        told,
        Schemas.read(database, password),
        stack.ledger(),
        stack.report(DATE),
        stack.screen(),
        stack.pace(),
        protectedWithin);
  }

  /// The events of that type, each once: like every reader, this one knows a repeat by its id.
  public Stream<Told> all(String type) {
    var ids = new HashSet<String>();
    return told.stream().filter(event -> event.type().equals(type) && ids.add(event.id()));
  }

  public Stream<Told> all(String type, String trade) {
    return all(type).filter(event -> event.trade().equals(trade));
  }

  /// The one event of that type about that trade.
  public Told the(String type, String trade) {
    var found = all(type, trade).toList();
    assertThat(found).as("%s of %s", type, trade).hasSize(1);
    return found.getFirst();
  }

  public RecordedDay withTold(List<Told> others) {
    return new RecordedDay(others, schemas, ledger, report, screen, pace, protectedWithin);
  }

  public RecordedDay withSchemas(Schemas others) {
    return new RecordedDay(told, others, ledger, report, screen, pace, protectedWithin);
  }

  public RecordedDay withLedger(JsonNode other) {
    return new RecordedDay(told, schemas, other, report, screen, pace, protectedWithin);
  }

  public RecordedDay withReport(JsonNode other) {
    return new RecordedDay(told, schemas, ledger, other, screen, pace, protectedWithin);
  }
}
