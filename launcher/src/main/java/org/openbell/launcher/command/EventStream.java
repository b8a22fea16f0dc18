package org.openbell.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Server-sent events as they come: the JSON of each event's data.
final class EventStream implements AutoCloseable {
  private static final String DATA = "data:";
  private static final int MOST_UNREAD = 16;

  private final HttpClient http;
  private final BlockingQueue<Optional<JsonNode>> events = new ArrayBlockingQueue<>(MOST_UNREAD);
  private final Thread reader;

  EventStream(HttpClient http, Stream<String> lines) {
    this.http = http;
    this.reader = Thread.ofVirtual().name("events").start(() -> read(lines));
  }

  private void read(Stream<String> lines) {
    try {
      try (lines) {
        for (var line : (Iterable<String>) lines::iterator) {
          if (line.startsWith(DATA)) {
            events.put(Optional.of(Json.read(line.substring(DATA.length()).strip())));
          }
        }
      } catch (UncheckedIOException | JsonProcessingException lost) {
        // Whoever reads learns of the end, and asks anew.
        events.put(Optional.empty());
        return;
      }
      events.put(Optional.empty());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next event; empty when the stream has ended, or was silent for that long.
  Optional<JsonNode> next(Duration patience) throws InterruptedException {
    var event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return event == null ? Optional.empty() : event;
  }

  @Override
  public void close() {
    reader.interrupt();
    http.shutdownNow();
  }
}
