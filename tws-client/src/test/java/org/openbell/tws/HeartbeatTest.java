package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Heartbeat.Pulse;
import org.openbell.tws.Heartbeat.Step.Ask;
import org.openbell.tws.Heartbeat.Step.GiveUp;
import org.openbell.tws.Heartbeat.Step.Rest;

class HeartbeatTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Heartbeat heartbeat = Heartbeat.usual();

  @Test
  void asksWhenTheTimeHasCome() {
    var quiet = Pulse.begin(0);

    assertThat(heartbeat.next(quiet, 0, 29 * SECOND)).isEqualTo(new Rest(quiet, SECOND));
    assertThat(heartbeat.next(quiet, 3, 30 * SECOND))
        .isEqualTo(new Ask(new Pulse(true, 30 * SECOND, 3, 0)));
  }

  @Test
  void restsAfterAnAnswerAndForgetsWhatWasMissed() {
    var asked = new Pulse(true, 30 * SECOND, 3, 1);

    assertThat(heartbeat.next(asked, 4, 31 * SECOND))
        .isEqualTo(new Rest(new Pulse(false, 31 * SECOND, 4, 0), 30 * SECOND));
  }

  @Test
  void asksOnceMoreAndThenGivesUp() {
    var asked = new Pulse(true, 30 * SECOND, 3, 0);
    var again = new Pulse(true, 40 * SECOND, 3, 1);

    assertThat(heartbeat.next(asked, 3, 39 * SECOND)).isEqualTo(new Rest(asked, SECOND));
    assertThat(heartbeat.next(asked, 3, 40 * SECOND)).isEqualTo(new Ask(again));
    assertThat(heartbeat.next(again, 3, 50 * SECOND)).isEqualTo(new GiveUp(2));
  }

  @Test
  void takesALateAnswerForLife() {
    var again = new Pulse(true, 40 * SECOND, 3, 1);

    assertThat(heartbeat.next(again, 4, 50 * SECOND)).isInstanceOf(Rest.class);
  }
}
