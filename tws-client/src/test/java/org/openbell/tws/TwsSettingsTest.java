package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.tws.connection.Limits;
import org.openbell.tws.connection.Pacing;
import org.openbell.tws.connection.WhenFull;

class TwsSettingsTest {
  private static final TwsSettings USUAL = TwsSettings.of("127.0.0.1", 4002, 7);

  @Test
  void documentsEveryDefault() {
    assertThat(USUAL)
        .isEqualTo(
            new TwsSettings(
                "127.0.0.1",
                4002,
                7,
                new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(10)),
                new Pacing(40, 10),
                new Limits(
                    200, 200, WhenFull.REFUSE, Duration.ofSeconds(10), 20_000, 64, 16, 1_048_576),
                Optional.empty()));
    assertThat(SessionSettings.usual().withSeed(1))
        .isEqualTo(
            new SessionSettings(
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), 20),
                new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(40), 20),
                new Heartbeat(Duration.ofSeconds(30), Duration.ofSeconds(10), 2),
                1));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "8, 2", "40, 10", "45, 5", "49, 1", "50, 1", "100, 1"})
  void keepsRateAndBurstTogetherWithinWhatAGatewayTakes(int rate, int burst) {
    assertThat(USUAL.withMessagesPerSecond(rate).pacing()).isEqualTo(new Pacing(rate, burst));
  }

  @Test
  void changesOneThingAtATime() {
    var changed =
        USUAL
            .withConnectTimeout(Duration.ofSeconds(1))
            .withHandshakeTimeout(Duration.ofSeconds(2))
            .withRequestTimeout(Duration.ofSeconds(3))
            .withMessagesPerSecond(20)
            .withLimits(
                Limits.usual()
                    .withWaiting(1, 2)
                    .withBehindListener(100)
                    .withQueries(3, 4)
                    .withFrameBytes(5_000)
                    .waitingWhenFull(Duration.ofMillis(6)));

    assertThat(changed)
        .isEqualTo(
            new TwsSettings(
                "127.0.0.1",
                4002,
                7,
                new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                new Pacing(20, 5),
                new Limits(1, 2, WhenFull.WAIT, Duration.ofMillis(6), 100, 3, 4, 5_000),
                Optional.empty()));
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThatThrownBy(() -> TwsSettings.of("127.0.0.1", 0, 7))
        .hasMessage("port 0 is outside 1..65535");
    assertThatThrownBy(() -> TwsSettings.of("127.0.0.1", 4002, 0))
        .hasMessage("clientId 0 is outside 1..2147483647");
    assertThatThrownBy(() -> USUAL.withRequestTimeout(Duration.ZERO))
        .hasMessage("requestTimeout PT0S is outside PT0.001S..PT1H");
    assertThatThrownBy(() -> new Pacing(0, 1))
        .hasMessage("messagesPerSecond 0 is outside 1..100000");
    assertThatThrownBy(() -> new Pacing(40, 41)).hasMessage("burst 41 is outside 1..40");
    assertThatThrownBy(() -> Limits.usual().withWaiting(0, 1))
        .hasMessage("waitingOrders 0 is outside 1..100000");
    assertThatThrownBy(() -> Limits.usual().withQueries(1, 0))
        .hasMessage("queriesInTurn 0 is outside 1..10000");
    assertThatThrownBy(() -> Limits.usual().withFrameBytes(1 << 24))
        .hasMessage("frameBytes 16777216 is outside 4096..16777215");
    assertThatThrownBy(() -> new Heartbeat(Duration.ofSeconds(1), Duration.ofSeconds(1), 0))
        .hasMessage("heartbeat misses 0 is outside 1..100");
  }
}
