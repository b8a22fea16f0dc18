package org.openbell.order.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;

/// The mark of a halt by hand on this machine's disk: it needs no database and outlives the
/// process.
///
/// Three lines: who, when (exchange time, ISO), why. A file that cannot be read is a halt too.
public final class HaltFile {
  private static final String NAME = "HALTED";

  private final Path file;

  public HaltFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  public Path path() {
    return file;
  }

  /// On the disk when this returns, as far as the disk is honest.
  public void write(Cause halt) throws IOException {
    Files.createDirectories(file.getParent());
    String text = halt.by() + "\n" + halt.since() + "\n" + halt.words() + "\n";
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    syncFolder();
  }

  // The name is in the folder, and the folder is a file of its own; not every system lets us.
  private void syncFolder() throws IOException {
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  /// The halt that is marked here, if one is.
  public Optional<Cause> read(Instant now) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return Optional.of(
          new Cause(
              CauseKind.HALTED_BY_HAND,
              "",
              lines.get(0),
              String.join(" ", lines.subList(2, lines.size())),
              Instant.parse(lines.get(1))));
    } catch (IOException | DateTimeParseException | IndexOutOfBoundsException unreadable) {
      return Optional.of(
          new Cause(
              CauseKind.HALTED_BY_HAND, "", "somebody", "the file " + file + " is there", now));
    }
  }
}
