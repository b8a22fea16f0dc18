package org.openbell.tws;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.openbell.tws.codec.ResponseDecoder;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.transcript.TranscriptEntry;
import org.openbell.tws.transcript.TranscriptEntry.Direction;
import org.openbell.tws.wire.ServerVersion;

/// Plays the gateway's side of a transcript to a listener, through the decoder and the dispatcher
/// of a real connection, as fast as the listener takes it.
///
/// As a program it prints what a transcript means: `java -cp tws-client.jar org.openbell.tws.Replay
/// FILE...`, oldest file first.
public final class Replay {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int MOST_WAITING = 20_000;

  private final List<String> lines;

  private Replay(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  /// What became of a transcript.
  ///
  /// @param responses messages of the gateway that the listener heard
  /// @param unrecognized those among them that could not be understood
  /// @param requests messages of ours, which are passed over
  /// @param notPlayed lines that are remarks, handshakes or cut short
  public record Outcome(long responses, long unrecognized, long requests, long notPlayed) {}

  /// Reads files, oldest first; together they must fit into memory.
  public static Replay of(Path... files) throws IOException {
    var lines = new ArrayList<String>();
    for (var file : files) {
      lines.addAll(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }
    return new Replay(lines);
  }

  /// Takes lines that were read elsewhere.
  public static Replay of(Stream<String> lines) {
    return new Replay(lines.toList());
  }

  /// Plays all of it, and returns when the listener has heard all of it.
  ///
  /// The listener hears as many ends ([TwsListener#onClosed]) as calls to this: one.
  public Outcome play(TwsListener listener) throws InterruptedException {
    var done = new CountDownLatch(1);
    TwsListener last =
        new TwsListener() {
          @Override
          public void onClosed(CloseCause cause) {
            done.countDown();
          }
        };
    var dispatcher = new Dispatcher(MOST_WAITING, PATIENCE, List.of(listener, last));
    dispatcher.start("tws-replay-dispatcher");
    var responses = 0L;
    var unrecognized = 0L;
    var requests = 0L;
    for (var line : lines) {
      var entry = TranscriptEntry.parse(line);
      var response = entry.flatMap(Replay::response);
      if (response.isPresent()) {
        responses++;
        unrecognized += response.get() instanceof Unrecognized ? 1 : 0;
        var _ = dispatcher.offer(response.get(), line.length());
      }
      requests += entry.filter(Replay::isRequest).isPresent() ? 1 : 0;
    }
    dispatcher.finish(new CloseCause(CloseCause.Kind.REQUESTED, "end of the transcript"));
    done.await();
    return new Outcome(responses, unrecognized, requests, lines.size() - responses - requests);
  }

  /// What the gateway said with this message; empty for requests and for the handshake.
  public static Optional<Response> response(TranscriptEntry entry) {
    if (entry.direction() != Direction.FROM_GATEWAY
        || !ServerVersion.isSupported(entry.version())) {
      return Optional.empty();
    }
    var payload = new StringBuilder();
    entry.fields().forEach(field -> payload.append(field).append('\0'));
    var version = new ServerVersion(entry.version());
    return Optional.of(
        ResponseDecoder.decode(version, payload.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  /// Prints transcripts as messages, one per line.
  public static void main(String[] files) throws IOException {
    if (files.length == 0) {
      System.err.println("usage: Replay FILE... (oldest first)");
      return;
    }
    for (var file : files) {
      of(Path.of(file)).print(System.out);
    }
  }

  void print(PrintStream out) {
    for (var line : lines) {
      var entry = TranscriptEntry.parse(line);
      var response = entry.flatMap(Replay::response);
      if (response.isPresent()) {
        out.println(entry.get().at() + " < " + response.get());
      } else {
        out.println(line);
      }
    }
  }

  private static boolean isRequest(TranscriptEntry entry) {
    return entry.direction() == Direction.TO_GATEWAY && entry.version() > 0;
  }
}
