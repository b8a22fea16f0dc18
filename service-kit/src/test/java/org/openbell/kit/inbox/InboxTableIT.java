package org.openbell.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openbell.kit.KitDatabase;
import org.openbell.model.event.EventId;

class InboxTableIT {
  private static DataSource database;

  @BeforeAll
  static void makeTheTables() {
    database = KitDatabase.fresh();
  }

  @Test
  void admitsAnEventOnceAndRemembersItInAnotherLife() {
    // Given
    EventId id = EventId.derived("scanner-service", "scan", 0);
    // When
    boolean first = new InboxTable(database).admit(id, "ScanFailed");
    boolean second = new InboxTable(database).admit(id, "ScanFailed");
    // Then
    assertThat(List.of(first, second)).containsExactly(true, false);
  }

  @Test
  void admitsTheSecondEffectOfTheSameCause() {
    // Given
    InboxTable inbox = new InboxTable(database);
    inbox.admit(EventId.derived("order-service", "execution 1", 0), "FillRecorded");
    // When
    boolean second =
        inbox.admit(EventId.derived("order-service", "execution 1", 1), "PositionOpened");
    // Then
    assertThat(second).isTrue();
  }
}
