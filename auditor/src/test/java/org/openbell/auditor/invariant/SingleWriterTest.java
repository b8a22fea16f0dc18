package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.intent;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.Connection;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.LeaseTaken;
import org.openbell.auditor.fact.Subject;

class SingleWriterTest {
  private static Connection connected(String from, String until) {
    return new Connection(7, at(from), until.isEmpty() ? Optional.empty() : Optional.of(at(until)));
  }

  private static Intent under(long epoch, String name, int number, String time) {
    var written = intent(name, number, BUY, 100, time);
    return new Intent(
        written.name(),
        written.orderId(),
        written.symbol(),
        written.side(),
        written.shares(),
        written.limit(),
        written.writtenAt(),
        Optional.of(epoch),
        written.build(),
        written.states());
  }

  @Test
  void oneAfterTheOtherIsRight() {
    var story = day().with(connected("08:00:00", "09:00:00"), connected("09:00:00", ""));

    assertThat(story.violations(14)).isEmpty();
  }

  @Test
  void twoAtATimeAreWrong() {
    var story = day().with(connected("08:00:00", "09:00:01"), connected("09:00:00", ""));

    assertThat(story.violations(14)).hasSize(1);
  }

  @Test
  void aConnectionWithoutAnEndIsStillThere() {
    assertThat(day().with(connected("08:00:00", ""), connected("09:00:00", "")).violations(14))
        .hasSize(1);
  }

  @Test
  void writtenUnderAnOldLeaseIsWrong() {
    var story =
        day()
            .with(new LeaseTaken(1, at("08:00:00")), new LeaseTaken(2, at("09:00:00")))
            .with(under(1, ENTRY, 1, "09:20:00"));

    assertThat(story.violations(14)).hasSize(1);
  }

  @Test
  void writtenBeforeTheLeaseChangedIsRight() {
    var story =
        day()
            .with(new LeaseTaken(1, at("08:00:00")), new LeaseTaken(2, at("09:30:00")))
            .with(under(1, ENTRY, 1, "09:20:00"));

    assertThat(story.violations(14)).isEmpty();
  }

  @Test
  void anOldLeasesOrderAfterANewOnesIsWrong() {
    var story =
        day()
            .with(under(2, ENTRY, 1, "09:20:00"), under(1, STOP, 2, "09:20:00"))
            .ordered(order(ENTRY, BUY, 100, "09:20:01"))
            .ordered(order(STOP, BUY, 100, "09:20:02").numbered(2));

    assertThat(story.violations(14)).hasSize(1);
  }

  @Test
  void saysWhenLeasesAreNotKnown() {
    assertThat(day().notKnowing(Subject.LEASES).judged().isJudged(14)).isFalse();
  }
}
