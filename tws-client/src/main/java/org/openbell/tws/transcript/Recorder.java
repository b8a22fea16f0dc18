package org.openbell.tws.transcript;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.openbell.tws.connection.Tap;
import org.openbell.tws.transcript.TranscriptEntry.Direction;
import org.openbell.tws.wire.FieldReader;

/// Takes the messages of one connection and writes them on a thread of its own. When that cannot
/// keep up, messages are left out and counted; the connection never waits.
final class Recorder implements Tap {
  private static final System.Logger LOG = System.getLogger("org.openbell.tws");
  private static final int BYTES_PER_PLACE = 1024;

  /// About 16 MiB, or as many short messages.
  private static final int PLACES = 16 * 1024;

  /// A longer message is only remarked upon.
  private static final int LONGEST_BYTES = 64 * 1024;

  private sealed interface Item {}

  private record Message(
      Instant at, Direction direction, int version, int bytes, FieldReader payload)
      implements Item {}

  private record End() implements Item {}

  private final LinkedBlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private final Semaphore places = new Semaphore(PLACES);
  private final AtomicLong missed = new AtomicLong();
  private final AtomicBoolean started = new AtomicBoolean();
  private final Thread thread;
  private final Transcript transcript;
  private final InstantSource clock;

  Recorder(String name, Transcript transcript, InstantSource clock) {
    this.transcript = transcript;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  @Override
  public void sent(int version, byte[] payload) {
    add(Direction.TO_GATEWAY, version, payload);
  }

  @Override
  public void received(int version, byte[] payload) {
    add(Direction.FROM_GATEWAY, version, payload);
  }

  @Override
  public void ended() {
    items.add(new End());
  }

  private void add(Direction direction, int version, byte[] payload) {
    if (started.compareAndSet(false, true)) {
      thread.start();
    }
    if (places.tryAcquire(1 + payload.length / BYTES_PER_PLACE)) {
      items.add(
          new Message(
              clock.instant(), direction, version, payload.length, FieldReader.of(payload)));
    } else {
      missed.incrementAndGet();
    }
  }

  private void run() {
    try {
      writeUntilEnd();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "transcript ends here, it cannot be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.log(Level.WARNING, "transcript ends here, its thread was interrupted", e);
    } finally {
      close();
    }
  }

  private void writeUntilEnd() throws IOException, InterruptedException {
    while (true) {
      if (items.isEmpty()) {
        transcript.inTurn((sink, _) -> sink.flush());
      }
      switch (items.take()) {
        case Message message -> {
          write(message);
          places.release(1 + message.bytes() / BYTES_PER_PLACE);
        }
        case End() -> {
          return;
        }
      }
    }
  }

  private void write(Message message) throws IOException {
    var left = missed.getAndSet(0);
    var fields = message.payload().fields();
    transcript.inTurn(
        (sink, mask) -> {
          if (left > 0) {
            sink.remark(left + " messages before this one were not recorded");
          }
          if (message.bytes() > LONGEST_BYTES) {
            sink.remark("a message of " + message.bytes() + " bytes was left out");
          } else {
            var masked = mask.mask(message.direction(), fields);
            sink.record(
                new TranscriptEntry(message.at(), message.direction(), message.version(), masked));
          }
        });
  }

  private void close() {
    try {
      transcript.inTurn((sink, _) -> sink.close());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "transcript did not close cleanly", e);
    }
  }
}
