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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.PushDesk.Rules;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent;
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
  private record Kept(Medium medium, String key, Loudness loudness) {}

  private final List<Kept> kept = new ArrayList<>();
  private final VirtualTime time = new VirtualTime(at("10:01"));

  @Test
  void tellsEachChannelWhatItWantsToHear() {
    desk(Medium.WEB, Medium.MAIL).take(asked(at("10:01")));
    assertThat(kept).containsExactly(new Kept(Medium.WEB, "asked-20251029-BBAR", Loudness.ON));
  }

  @Test
  void leavesHistoryAlone() {
    PushDesk desk = desk(Medium.WEB);
    time.advanceTo(at("10:16:01"));
    desk.take(asked(at("10:01")));
    assertThat(kept).isEmpty();
    desk.take(asked(at("10:01:02")));
    assertThat(kept).hasSize(1);
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

    assertThat(kept)
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
        new Book(),
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

  /// Only what is kept is of interest here; the table itself is tried in the integration tests.
  private final class Book implements PushBook {
    @Override
    public void add(Medium medium, PushEvent event, Loudness loudness, Duration heldFor) {
      kept.add(new Kept(medium, event.key(), loudness));
    }

    @Override
    public boolean has(String key) {
      return kept.stream().anyMatch(each -> each.key().equals(key));
    }

    @Override
    public Optional<Waiting> next(Medium medium) {
      return Optional.empty();
    }

    @Override
    public Optional<String> receipt(Medium medium, String key) {
      return Optional.empty();
    }

    @Override
    public void sent(long seq, Optional<String> receipt) {
      throw nobodySends();
    }

    @Override
    public void dropped(long seq) {
      throw nobodySends();
    }

    @Override
    public void tryLater(long seq, String trouble, Duration pause, Optional<String> receipt) {
      throw nobodySends();
    }

    @Override
    public void giveUp(long seq, String trouble) {
      throw nobodySends();
    }

    @Override
    public Tally tally(Medium medium) {
      throw nobodySends();
    }

    @Override
    public void forget(Duration olderThan) {
      throw nobodySends();
    }

    private static UnsupportedOperationException nobodySends() {
      return new UnsupportedOperationException("nobody sends anything here");
    }
  }
}
