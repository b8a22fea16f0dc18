package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openbell.launcher.Trouble;

/// Reads on in the journal whenever the desk's stream says that it has grown.
///
/// A stream that ends, or is silent for three of the desk's beats, is opened anew; what was written
/// down meanwhile is read then.
final class Following {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_TRIES = 10;
  private static final int LONGEST_PAUSE_IS = 16;

  private final DeskLine desk;
  private final Journal journal;
  private final Duration firstPause;
  private final Consumer<String> notes;
  private long seen;

  /// Pauses double from the first one on, to sixteen times as long; `notes` hears of the first.
  Following(DeskLine desk, Journal journal, Duration firstPause, Consumer<String> notes) {
    this.desk = desk;
    this.journal = journal;
    this.firstPause = firstPause;
    this.notes = notes;
  }

  /// Tells what follows that place until nobody reads any more: then 0. Throws [Trouble] when the
  /// desk says no, or stays away.
  int from(long seq, Predicate<JsonNode> reader) throws InterruptedException {
    seen = seq;
    int tries = 0;
    while (true) {
      var away = new Trouble("The desk's stream ends again and again.", DeskLine.NOBODY_THERE);
      try (var stream = desk.listen("/api/stream")) {
        for (var event = stream.next(PATIENCE); event.isPresent(); event = stream.next(PATIENCE)) {
          tries = 0;
          if (!readOn(event.get().path("log").path("last").asLong(), reader)) {
            return 0;
          }
        }
      } catch (Trouble no) {
        away = no;
      }
      boolean passes =
          away.exitCode() == DeskLine.NOBODY_THERE || away.exitCode() == DeskLine.FAILED;
      if (!passes || ++tries > MOST_TRIES) {
        throw away;
      }
      if (tries == 2) {
        notes.accept(away.getMessage().replaceFirst("\\.$", "") + ". Trying again.");
      }
      pause(tries);
    }
  }

  private boolean readOn(long last, Predicate<JsonNode> reader) throws InterruptedException {
    if (last <= seen) {
      return true;
    }
    for (var fact : journal.after(seen)) {
      seen = fact.path("seq").asLong();
      if (!reader.test(fact)) {
        return false;
      }
    }
    seen = Math.max(seen, last);
    return true;
  }

  private void pause(int tries) throws InterruptedException {
    long times = Math.min(LONGEST_PAUSE_IS, 1L << (tries - 1));
    var nobodyCountsDown = new CountDownLatch(1);
    if (nobodyCountsDown.await(firstPause.toMillis() * times, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("a pause was ended by nobody");
    }
  }
}
