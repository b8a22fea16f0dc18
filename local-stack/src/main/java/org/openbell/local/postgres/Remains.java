package org.openbell.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openbell.local.Running;

/// What an earlier server has left in its folder, and what would keep the next from starting.
///
/// A server that was killed leaves `postmaster.pid`, and children that end by themselves when they
/// next look, which busy or stopped ones do late or never. PostgreSQL does not start beside them,
/// and pg_ctl's failure is not passed on: whoever waits then waits in vain.
final class Remains {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final Duration LONGEST_DEATH = Duration.ofSeconds(30);
  private static final String PROGRAM = "postgres";

  private Remains() {}

  /// Stops the server that still owns the folder, or ends what is left of one that was killed.
  static void clear(Path data) throws IOException, InterruptedException {
    var leftover = postmaster(data);
    if (leftover.isPresent()) {
      // SIGINT is a fast and clean stop to PostgreSQL; the JDK can only send SIGTERM, on which it
      // would wait for its clients.
      new ProcessBuilder("kill", "-INT", Long.toString(leftover.get().pid())).start().waitFor();
      requireEnd(leftover.get(), LONGEST_STOP);
    }
    for (var child : orphans(data)) {
      child.destroyForcibly();
      requireEnd(child, LONGEST_DEATH);
    }
    // Names a process that is gone, or by now another program's: PostgreSQL would believe it. That
    // nobody uses the folder's memory it finds out without the file, too.
    Files.deleteIfExists(ownersFile(data));
  }

  private static void requireEnd(ProcessHandle process, Duration patience) throws IOException {
    if (!Running.of(process).endsWithin(patience)) {
      throw new IOException("postgres, process " + process.pid() + ", does not end; kill it");
    }
  }

  /// The server that owns the folder, if it runs: the first line of its file is its id.
  static Optional<ProcessHandle> postmaster(Path data) throws IOException {
    var file = ownersFile(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").endsWith(PROGRAM));
  }

  private static Path ownersFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  /// Whoever of PostgreSQL works in the folder; nobody where the system does not say who does.
  private static List<ProcessHandle> orphans(Path data) throws IOException {
    if (!Files.exists(data)) {
      return List.of();
    }
    var folder = data.toRealPath();
    return ProcessHandle.allProcesses().filter(process -> worksIn(folder, process.pid())).toList();
  }

  private static boolean worksIn(Path folder, long pid) {
    var facts = Path.of("/proc", Long.toString(pid));
    try {
      return Files.readSymbolicLink(facts.resolve("cwd")).equals(folder)
          && Files.readString(facts.resolve("comm")).strip().equals(PROGRAM);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }
}
