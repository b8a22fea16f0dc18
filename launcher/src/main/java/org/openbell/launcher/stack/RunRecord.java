package org.openbell.launcher.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which processes a run has, written down for `status`, for `stop`, and for who cleans up.
public record RunRecord(
    String kind, long launcherPid, int portBase, String clock, List<Running> processes) {

  /// `startedAtMillis` tells a process from another that got its id later.
  public record Running(String name, long pid, long startedAtMillis, int port, String readyAt) {
    static Running of(Child child) {
      var handle = child.process().toHandle();
      var readyAt =
          child.spec().ready() instanceof ChildSpec.Ready.Answers(var address)
              ? address.toString()
              : "";
      return new Running(
          child.spec().name(), handle.pid(), startMillis(handle), child.spec().port(), readyAt);
    }

    /// The process, if it still is the one that was started.
    public Optional<ProcessHandle> handle() {
      return ProcessHandle.of(pid).filter(found -> startMillis(found) == startedAtMillis);
    }

    private static long startMillis(ProcessHandle handle) {
      return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  void write(Path file) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  public static Optional<RunRecord> read(Path file) throws IOException {
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), RunRecord.class))
        : Optional.empty();
  }
}
