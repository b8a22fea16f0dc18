package org.openbell.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.openbell.approval.journal.Narration;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent;
import org.openbell.approval.push.PushFacts;
import org.openbell.approval.push.PushFacts.Noted;
import org.openbell.approval.push.Wishes;
import org.openbell.model.event.Envelope;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.TradingCalendar;

/// Leaves in the book what the trader is to be told, for each channel that is set up. Sending is
/// somebody else's work: nothing here waits for anybody outside.
public final class PushDesk {
  /// The channels that are set up with what each wants to hear, and from what age on, in exchange
  /// time, a fact is history.
  public record Rules(Map<Medium, Wishes> channels, Duration tooOld) {
    public Rules {
      channels = Map.copyOf(channels);
      if (!tooOld.isPositive()) {
        throw new IllegalArgumentException(
            "openbell.push.too-old must be positive, for example PT15M: " + tooOld);
      }
    }
  }

  private static final Logger LOG = Logger.getLogger(PushDesk.class);

  private final PushBook book;
  private final Rules rules;
  private final InstantSource clock;
  private final TradingCalendar calendar;
  private final Narration narration;

  public PushDesk(
      PushBook book, Rules rules, InstantSource clock, TradingCalendar calendar, ZoneId zone) {
    this.book = book;
    this.rules = rules;
    this.clock = clock;
    this.calendar = calendar;
    this.narration = new Narration(calendar, zone);
  }

  /// Takes one event, within the transaction that admits it.
  public void take(Envelope envelope) {
    if (rules.channels().isEmpty() || isOld(envelope.occurredAt())) {
      return;
    }
    noted(envelope).ifPresent(noted -> tell(noted.event(), noted.heldFor()));
  }

  /// What cannot be put into words must not stop the line of events.
  private Optional<Noted> noted(Envelope envelope) {
    try {
      return PushFacts.of(
          envelope, narration.of(envelope.payload()), isAwake(envelope.occurredAt()));
    } catch (RuntimeException unspeakable) {
      LOG.errorf(unspeakable, "nobody is told of %s", envelope.eventId());
      return Optional.empty();
    }
  }

  /// Keeps a message for every channel that wants it, within the caller's transaction.
  public void tell(PushEvent event, Duration heldFor) {
    rules
        .channels()
        .forEach(
            (medium, wishes) -> {
              Loudness loudness = wishes.of(event.kind());
              if (loudness != Loudness.OFF) {
                book.add(medium, event, loudness, heldFor);
              }
            });
  }

  private boolean isOld(Instant occurredAt) {
    return occurredAt.isBefore(clock.instant().minus(rules.tooOld()));
  }

  private boolean isAwake(Instant moment) {
    return calendar
        .hoursOn(ExchangeTime.dateOf(moment))
        .map(DaySchedule::new)
        .filter(day -> !moment.isBefore(day.wake()) && moment.isBefore(day.sleep()))
        .isPresent();
  }
}
