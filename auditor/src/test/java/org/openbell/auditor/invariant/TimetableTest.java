package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Told;

class TimetableTest {
  private static Told told(String type, Instant due, Instant recorded) {
    var id = type + due;
    return new Told(
        "scheduler.events.v1", 1, "", type, id, "", "scheduler", "build", "", due, recorded);
  }

  private static Told told(String type, String due) {
    return told(type, at(due), at(due));
  }

  /// The whole of a full day but what is of that type.
  private static Story without(String type) {
    var story = day().with(new Told[0]);
    List.of(
            told("SessionWoke", "08:00:01"),
            told("ScanDue", "08:00:00"),
            told("EntryWindowOpened", "09:20:00"),
            told("EntryCutoffReached", "09:24:30"),
            told("SessionOpened", "09:30:00"),
            told("FlattenDue", "15:45:00"),
            told("SessionClosed", "16:00:00"),
            told("SessionSlept", "16:05:00"))
        .stream()
        .filter(event -> !event.type().equals(type))
        .forEach(story::with);
    IntStream.rangeClosed(1, 22)
        .mapToObj(quarter -> at("09:30:00").plusSeconds(quarter * 900L))
        .map(due -> told("ScanDue", due, due))
        .filter(event -> !event.type().equals(type))
        .forEach(story::with);
    return story.with(
        new Told(
            "order.events.v1",
            1,
            "",
            "GatewayConnected",
            "0",
            "",
            "",
            "",
            "",
            at("07:50:00"),
            at("07:50:00")));
  }

  @Test
  void aDayThatIsToldInItsTimeIsRight() {
    assertThat(without("").violations(30)).isEmpty();
  }

  @Test
  void whatEndsPositionsIsNeverLeftOut() {
    assertThat(without("FlattenDue").violations(30)).hasSize(1);
    assertThat(without("FlattenDue").until("15:46:00").violations(30)).isEmpty();
  }

  @Test
  void itIsDueAtItsTimeOnly() {
    assertThat(without("FlattenDue").with(told("FlattenDue", "16:00:00")).violations(30))
        .hasSize(2);
    assertThat(without("").with(told("ScanDue", "15:15:00")).violations(30)).hasSize(1);
  }

  @Test
  void itIsNotToldBeforeItIsDue() {
    var early = told("FlattenDue", at("15:45:00"), at("15:44:59"));

    assertThat(without("FlattenDue").with(early).violations(30)).hasSize(1);
  }

  @Test
  void itMayBeLateAfterAnOutage() {
    var late = told("FlattenDue", at("15:45:00"), at("15:55:00"));

    assertThat(without("FlattenDue").with(late).violations(30)).hasSize(1);
    assertThat(
            without("FlattenDue")
                .with(late)
                .away(Outage.Part.EVENTS, "15:44:00", "15:54:00")
                .violations(30))
        .isEmpty();
  }

  @Test
  void aScanThatNobodyCouldAnswerAnyMoreMayBeLeftOut() {
    var away = without("").away(Outage.Part.EVENTS, "08:59:00", "09:40:00");

    assertThat(without("EntryWindowOpened").violations(30)).hasSize(1);
    assertThat(
            without("EntryWindowOpened")
                .away(Outage.Part.EVENTS, "09:19:00", "09:24:00")
                .violations(30))
        .isEmpty();
    assertThat(away.violations(30)).isEmpty();
  }

  @Test
  void whoBeganLaterTellsOfWhatCameLater() {
    var story = day();
    story.with(told("FlattenDue", "15:45:00"), told("SessionClosed", "16:00:00"));
    story.with(told("SessionSlept", "16:05:00"));

    assertThat(story.violations(30)).isEmpty();
  }

  @Test
  void whenTheDayIsDoneNothingIsScannedAnyMore() {
    var story = without("ScanDue").with(told("ScanDue", "08:00:00"));

    assertThat(story.violations(30)).hasSize(22);
    assertThat(without("").with(told("DoneForDay", "14:50:00")).violations(30)).hasSize(1);
    assertThat(story.with(told("DoneForDay", "09:40:00")).violations(30)).isEmpty();
  }

  @Test
  void aDayWithoutASessionIsSaidToBeOne() {
    var holiday = Session.closed(LocalDate.parse("2025-10-29"));

    assertThat(day().with(holiday).with(told("SessionSkipped", "08:00:00")).violations(30))
        .isEmpty();
    assertThat(day().with(holiday).with(told("ScanDue", "08:00:00")).violations(30)).hasSize(2);
  }
}
