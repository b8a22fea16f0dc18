package org.openbell.tws.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.openbell.tws.connection.Ranges;
import org.openbell.tws.connection.Tap;

/// Records what is said on connections, one after the other or several at once. Account numbers are
/// replaced before anything is written; the same account has the same word in all of it.
public final class Transcript {
  private static final int USUAL_FILES = 5;
  private static final int USUAL_FILE_BYTES = 10 * 1024 * 1024;

  private final TranscriptSink sink;
  private final InstantSource clock;
  private final AccountMask mask = new AccountMask();
  private final ReentrantLock oneAtATime = new ReentrantLock();

  private Transcript(TranscriptSink sink, InstantSource clock) {
    this.sink = sink;
    this.clock = clock;
  }

  /// Into a file, appended to what is there; five files of 10 MiB at most.
  public static Transcript to(Path path) {
    return to(path, USUAL_FILE_BYTES, USUAL_FILES);
  }

  /// Into a file, appended to what is there.
  ///
  /// @param bytesPerFile 1 KiB to 1 GiB; then it is renamed to `name.1`
  /// @param files together, the current one included, 1 to 100
  public static Transcript to(Path path, int bytesPerFile, int files) {
    Ranges.require("bytesPerFile", bytesPerFile, 1024, 1024 * 1024 * 1024);
    Ranges.require("files", files, 1, 100);
    return to(new TranscriptFile(path, bytesPerFile, files), InstantSource.system());
  }

  /// To whatever takes it.
  ///
  /// @param clock for the time of each message
  public static Transcript to(TranscriptSink sink, InstantSource clock) {
    return new Transcript(sink, clock);
  }

  /// Begins to record one more connection.
  ///
  /// @param name of the thread that writes; it ends with the connection
  public Tap open(String name) {
    return new Recorder(name, this, clock);
  }

  /// Something to be done with the sink and the mask, by one recorder at a time.
  interface Turn {
    void take(TranscriptSink sink, AccountMask mask) throws IOException;
  }

  void inTurn(Turn turn) throws IOException {
    oneAtATime.lock();
    try {
      turn.take(sink, mask);
    } finally {
      oneAtATime.unlock();
    }
  }
}
