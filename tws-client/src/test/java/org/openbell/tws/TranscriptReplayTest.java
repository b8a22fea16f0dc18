package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Response.ManagedAccounts;
import org.openbell.tws.message.Response.NextOrderId;
import org.openbell.tws.message.Side;
import org.openbell.tws.transcript.Transcript;
import org.openbell.tws.transcript.TranscriptEntry;
import org.openbell.tws.transcript.TranscriptSink;

class TranscriptReplayTest {
  private static final String ORDER = Golden.text(Golden.payload("open-order-200"));

  private final RecordingListener listener = new RecordingListener();

  @TempDir private Path folder;

  @Test
  void replaysWhatWasHeardWithMaskedAccounts() throws Exception {
    var file = folder.resolve("tws.log");
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive();
                  client.send(ORDER);
                  client.send("999|from|tomorrow|");
                });
        var client = TwsClient.connect(gateway.settings().withTranscript(file), listener)) {
      client.placeOrder(
          12,
          Contract.stock("AAPL", "NASDAQ"),
          OrderTicket.market(Side.BUY, BigDecimal.TEN, "DU1234567", "ref"));
      listener.awaitClosed();
    }
    awaitThreadEnd();

    assertThat(Files.readString(file)).doesNotContain("DU1234567");
    var again = new RecordingListener();
    var outcome = Replay.of(file).play(again);

    assertThat(outcome).isEqualTo(new Replay.Outcome(4, 1, 2, 2)); // 2 handshake lines
    assertThat(again.heard()).hasSameSizeAs(listener.heard());
    assertThat(again.heard().getFirst()).isEqualTo(new NextOrderId(12));
    assertThat(again.heard().get(1)).isEqualTo(new ManagedAccounts(List.of("DU******1")));
    assertThat(((OpenOrder) again.heard().get(2)).account()).isEqualTo("DU******1");
    assertThat(((OpenOrder) again.heard().get(2)).permId()).isEqualTo(1426085924L);
    assertThat(again.awaitClosed().detail()).isEqualTo("end of the transcript");
  }

  @Test
  void tellsASinkWhoSaidWhatWhen() throws Exception {
    var open = Instant.parse("2026-11-20T14:30:00Z");
    var entries = new CopyOnWriteArrayList<String>();
    var closed = new CountDownLatch(1);
    TranscriptSink sink =
        new TranscriptSink() {
          @Override
          public void record(TranscriptEntry entry) {
            entries.add(entry.line());
          }

          @Override
          public void close() {
            closed.countDown();
          }
        };
    try (var gateway = new ScriptedGateway(client -> client.welcome(178))) {
      var transcript = Transcript.to(sink, InstantSource.fixed(open));
      TwsClient.connect(gateway.settings().withTranscript(transcript), listener);
      listener.awaitClosed();
    }

    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(entries)
        .containsExactly(
            "2026-11-20T14:30:00Z > 0 v178..200|",
            "2026-11-20T14:30:00Z < 0 178|20261120 08:00:00 America/New_York|",
            "2026-11-20T14:30:00Z > 178 71|2|7||",
            "2026-11-20T14:30:00Z < 178 9|1|12|",
            "2026-11-20T14:30:00Z < 178 15|1|DU******1|");
  }

  @Test
  void losesTheTranscriptButNotTheConnectionWhenTheDiskIsFull() throws Exception {
    TranscriptSink full =
        entry -> {
          throw new IOException("no space left for " + entry.version());
        };
    try (var gateway =
            new ScriptedGateway(
                client -> {
                  client.welcome(200);
                  client.receive();
                  client.send("49|1|1795185001|");
                  client.awaitGone();
                });
        var client =
            TwsClient.connect(
                gateway.settings().withTranscript(Transcript.to(full, InstantSource.system())),
                listener)) {
      assertThat(client.currentTime().get(10, TimeUnit.SECONDS))
          .isEqualTo(Instant.ofEpochSecond(1795185001L));
    }
  }

  @Test
  void passesOverWhatIsNoMessage() throws Exception {
    var outcome =
        Replay.of(
                Stream.of(
                    "2026-11-20T14:30:00Z < 200 9|1|12|",
                    "# 3 messages before this one were not recorded",
                    "2026-11-20T14:30:00Z < 172 9|1|12|",
                    "2026-11-20T14:30:00Z > 200 49|1|",
                    "2026-11-20T14:30:00Z < 200 9|1|1"))
            .play(listener);

    assertThat(outcome).isEqualTo(new Replay.Outcome(1, 0, 1, 3));
    assertThat(listener.heard()).containsExactly(new NextOrderId(12));
  }

  @Test
  void printsWhatTheGatewayMeant() {
    var printed = new ByteArrayOutputStream();

    Replay.of(Stream.of("2026-11-20T14:30:00Z < 200 9|1|12|", "2026-11-20T14:30:00Z > 200 49|1|"))
        .print(new PrintStream(printed, true, StandardCharsets.US_ASCII));

    assertThat(printed.toString(StandardCharsets.US_ASCII).lines())
        .containsExactly(
            "2026-11-20T14:30:00Z < NextOrderId[orderId=12]", "2026-11-20T14:30:00Z > 200 49|1|");
  }

  @Test
  void refusesSizesThatCannotBeMeant() {
    assertThatThrownBy(() -> Transcript.to(folder.resolve("tws.log"), 10, 1))
        .hasMessage("bytesPerFile 10 is outside 1024..1073741824");
    assertThatThrownBy(() -> Transcript.to(folder.resolve("tws.log"), 1024, 0))
        .hasMessage("files 0 is outside 1..100");
  }

  private static void awaitThreadEnd() throws InterruptedException {
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("tws-7-transcript")) {
        assertThat(thread.join(java.time.Duration.ofSeconds(10))).isTrue();
      }
    }
  }
}
