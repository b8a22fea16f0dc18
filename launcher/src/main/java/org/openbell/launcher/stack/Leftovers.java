package org.openbell.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends the processes that a crashed run has left behind, before the next one begins.
public final class Leftovers {
  private static final long PATIENCE_SECONDS = 10;

  private Leftovers() {}

  /// How many were still running; the caller holds the lock, so that nobody is using them.
  public static int end(StateFolder state) throws IOException, InterruptedException {
    var record = RunRecord.read(state.runFile());
    if (record.isEmpty()) {
      return 0;
    }
    var running =
        record.get().processes().stream().flatMap(process -> process.handle().stream()).toList();
    running.forEach(ProcessHandle::destroy);
    var all =
        CompletableFuture.allOf(
            running.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      running.forEach(ProcessHandle::destroyForcibly);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
    Files.deleteIfExists(state.runFile());
    return running.size();
  }
}
