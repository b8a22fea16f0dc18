package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openbell.approval.MemoryPush.Kept;
import org.openbell.approval.PushDesk.Rules;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushEvent.DayOver;
import org.openbell.approval.push.Wishes;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.SchedulerFact.EntryCutoffReached;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.session.UsEquityCalendar;

class PushDeskTest {
  private final MemoryPush book = new MemoryPush();
  private final VirtualTime time = new VirtualTime(at("10:01"));

  @Test
  void tellsEachChannelWhatItWantsToHear() {
    desk(Medium.WEB, Medium.MAIL).take(asked(at("10:01")));
    assertThat(book.kept())
        .containsExactly(new Kept(Medium.WEB, "asked-20251029-BBAR", Loudness.ON));
  }

  @Test
  void leavesHistoryAlone() {
    PushDesk desk = desk(Medium.WEB);
    time.advanceTo(at("10:16:01"));
    desk.take(asked(at("10:01")));
    assertThat(book.kept()).isEmpty();
    desk.take(asked(at("10:01:02")));
    assertThat(book.kept()).hasSize(1);
  }

  @Test
  void sendsOneLineOnAQuietDay() {
    PushDesk desk = desk(Medium.values());
    List.of(
            new SessionWoke(DATE, at("09:30"), at("16:00"), true, "all are ready", List.of()),
            new TradingArmed(DATE, "DU1234567", "PAPER"),
            new Reconciled(0, 0, 0, 0),
            new EntryWindowOpened(DATE, at("09:24:30"), at("09:27:30")),
            new EntryCutoffReached(DATE),
            new SessionOpened(DATE),
            new FlattenDue(DATE, at("16:00")),
            new SessionClosed(DATE),
            new SessionSlept(DATE, at("16:00").plus(Duration.ofHours(16))))
        .forEach(fact -> desk.take(envelope(fact, time.instant())));

    desk.tell(new DayOver(DATE, "A quiet day: no trade was made."), Duration.ZERO);

    assertThat(book.kept())
        .extracting(Kept::medium, Kept::key)
        .containsExactlyInAnyOrderElementsOf(
            List.of(Medium.values()).stream()
                .map(medium -> tuple(medium, "day-2025-10-29"))
                .toList());
  }

  private PushDesk desk(Medium... media) {
    Map<Medium, Wishes> wishes = new EnumMap<>(Medium.class);
    for (Medium medium : media) {
      wishes.put(medium, Wishes.standard(medium));
    }
    return new PushDesk(
        book,
        new Rules(wishes, Duration.ofMinutes(15)),
        time,
        UsEquityCalendar.standard(),
        ZoneId.of("America/Los_Angeles"));
  }

  private static Envelope asked(Instant when) {
    return envelope(new ApprovalRequested(BBAR, bbarPlan(), when.plusSeconds(600)), when);
  }

  private static Envelope envelope(Event fact, Instant when) {
    return new Envelope(
        new EventId("e1"),
        EventJson.typeOf(fact),
        Envelope.SCHEMA,
        when,
        when,
        fact.tradeId(),
        "test",
        "test",
        "test",
        fact);
  }
}
