package org.openbell.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.session.SessionDate;

class InMemoryEdgesTest {
  private static final Instant NOW = Instant.parse("2025-10-29T13:30:00Z");
  private static final SessionDate DAY = SessionDate.of(2025, 10, 29);

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final RecordingOutbox outbox =
      new RecordingOutbox("scheduler-service", new VirtualTime(NOW));
  private final DirectTransactions transactions = new DirectTransactions(inbox, outbox);

  @Test
  void derivesTheIdsOfEventsFromCauseAndPosition() {
    outbox.add("bell", NOW, List.of(new SessionOpened(DAY), new SessionClosed(DAY)));

    assertThat(outbox.envelopes())
        .extracting(Envelope::eventId)
        .containsExactly(
            EventId.derived("scheduler-service", "bell", 0),
            EventId.derived("scheduler-service", "bell", 1));
  }

  @Test
  void refusesACauseUsedTwice() {
    // Given
    outbox.add("bell", NOW, List.of(new SessionOpened(DAY)));
    // When, Then
    assertThatThrownBy(() -> outbox.add("bell", NOW, List.of(new SessionClosed(DAY))))
        .hasMessage("events of bell were left before");
  }

  @Test
  void putsOnlyTheFailedTransactionBack() {
    // Given
    EventId kept = EventId.parse("kept");
    EventId undone = EventId.parse("undone");
    transactions.run(() -> admitAndTell(kept));
    // When
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      admitAndTell(undone);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    // Then
    assertThat(outbox.envelopes()).extracting(Envelope::causedBy).containsExactly("kept");
    assertThat(inbox.admit(kept, "SessionOpened")).isFalse();
    assertThat(inbox.admit(undone, "SessionOpened")).isTrue();
  }

  private void admitAndTell(EventId cause) {
    inbox.admit(cause, "SessionOpened");
    outbox.add(cause.text(), NOW, List.of(new SessionOpened(DAY)));
  }
}
