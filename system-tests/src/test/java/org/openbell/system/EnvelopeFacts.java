package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openbell.system.day.Inboxes;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// What is true of every event of a day, whoever told it.
interface EnvelopeFacts {
  /// In real time: how long after it happened a fact may be written down. A service that was
  /// killed comes back within this.
  Duration WRITTEN_WITHIN = Duration.ofSeconds(30);

  List<String> OUTBOXES = List.of("scheduler", "scanner", "ranker", "order", "exit", "approval");

  RecordedDay day();

  @Test
  default void everyEventComesFromTheSameBuild() {
    assertThat(day().told().stream().map(Told::build).distinct())
        .singleElement()
        .asString()
        .isNotBlank();
  }

  @Test
  default void everyEventHasTheSchemaThatWeRead() {
    assertThat(day().told()).allMatch(event -> event.body().path("schema").intValue() == 1);
  }

  /// Only a process that dies between telling and noting that it has told may tell again.
  @Test
  default void whatIsToldTwiceIsToldInTheSameWords() {
    var bodies =
        day().told().stream()
            .collect(
                Collectors.groupingBy(
                    Told::id, Collectors.mapping(Told::body, Collectors.toSet())));
    assertThat(bodies.entrySet()).allMatch(event -> event.getValue().size() == 1);
  }

  @Test
  default void everyEventIsWrittenDownSoonAfterItHappenedAndNeverBefore() {
    assertThat(day().told())
        .allSatisfy(
            event ->
                assertThat(day().pace().realBetween(event.occurredAt(), event.recordedAt()))
                    .as(event.toString())
                    .isBetween(Duration.ZERO, WRITTEN_WITHIN));
  }

  @Test
  default void everythingInTheOutboxesIsOnTheTopics() {
    var told = day().told().stream().map(Told::id).collect(Collectors.toSet());
    for (var service : OUTBOXES) {
      assertThat(day().schemas().of(service, "outbox"))
          .as("outbox of " + service)
          .isNotEmpty()
          .noneMatch(row -> row.path("published_at").isNull())
          .allMatch(row -> told.contains(row.path("event_id").asText()));
    }
  }

  @Test
  default void everyServiceTookEveryEventThatItReadsOnce() {
    assertThat(Inboxes.missing(day().told(), day().schemas())).isEmpty();
    assertThat(Inboxes.unfounded(day().told(), day().schemas())).isEmpty();
  }
}
