package org.openbell.launcher.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Where Openbell keeps what outlives a run: data, logs, secrets, and who is running.
///
/// `OPENBELL_STATE` when it is set; else `openbell` in XDG_STATE_HOME, in ~/.local/state, or in
/// macOS' Application Support.
public record StateFolder(Path path) {

  public static StateFolder find(Map<String, String> environment, String os, Path home) {
    return new StateFolder(
        named(environment, "OPENBELL_STATE")
            .or(() -> named(environment, "XDG_STATE_HOME").map(base -> base.resolve("openbell")))
            .orElseGet(
                () ->
                    home.resolve(
                        os.startsWith("Mac")
                            ? "Library/Application Support/openbell"
                            : ".local/state/openbell"))
            .toAbsolutePath());
  }

  private static Optional<Path> named(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path runFile() {
    return path.resolve("run.json");
  }

  public Path stopRequest() {
    return path.resolve("stop-requested");
  }

  public Path tokenFile() {
    return path.resolve("operator-token");
  }

  /// The data of a kind of run: `demo` begins anew every time, `up` is kept for good.
  public Path data(String kind) {
    return path.resolve(kind);
  }

  public void create() throws IOException {
    Files.createDirectories(path);
    Files.createDirectories(logs());
  }

  /// The right to run; empty while another launcher has it. The system gives it back at any end.
  public Optional<FileChannel> tryLock() throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException heldByUs) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  /// The operator's access token as it outlives a run of that kind.
  public Path keptToken(String kind) {
    return data(kind).resolve("operator-token");
  }

  /// The logins' password: made once per data folder, because PostgreSQL remembers it too.
  public String databasePassword(String kind) throws IOException {
    return kept(data(kind).resolve("database-password"));
  }

  /// The operator's access token: made once per data folder, because the desk remembers it too.
  public String operatorToken(String kind) throws IOException {
    return kept(keptToken(kind));
  }

  private static String kept(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      writeSecret(file, newSecret());
    }
    return Files.readString(file);
  }

  public static String newSecret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Writes a file that nobody but the user may read.
  public static void writeSecret(Path file, String secret) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret);
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
