package org.openbell.order.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The key under which rows are sealed: in a file that only we can read, never in the database.
///
/// First line: 32 bytes as hex. A second line, `unproven ID DATE`, is there when the key was lost
/// in the middle of a day: rows of that date under that other key are taken unproven.
public record SealKey(String secret, Optional<Unproven> unproven) {
  private static final int BYTES = 32;
  private static final String WORD = "unproven";

  /// Rows of one date under a key that was lost.
  public record Unproven(String keyId, LocalDate date) {}

  public SealKey {
    if (HexFormat.of().parseHex(secret).length != BYTES) {
      throw new IllegalArgumentException("a seal key has " + BYTES + " bytes");
    }
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(secret);
  }

  /// Never in a log.
  @Override
  public String toString() {
    return "a seal key";
  }

  /// What is in the file; empty when there is none.
  public static Optional<SealKey> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    try {
      return Optional.of(
          new SealKey(
              lines.getFirst().strip(), lines.stream().skip(1).findFirst().map(SealKey::old)));
    } catch (RuntimeException unreadable) {
      throw new IOException(
          "the seal key in " + file + " cannot be read: restore it, or remove it after the close",
          unreadable);
    }
  }

  private static Unproven old(String line) {
    String[] words = line.strip().split(" ", -1);
    if (words.length != 3 || !words[0].equals(WORD)) {
      throw new IllegalArgumentException("expected '" + WORD + " ID DATE', found '" + line + "'");
    }
    return new Unproven(words[1], LocalDate.parse(words[2]));
  }

  /// Makes a key, or reads the one that another instance made at the same moment.
  public static SealKey create(Path file, Optional<Unproven> unproven) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String second = unproven.map(old -> WORD + " " + old.keyId() + " " + old.date()).orElse("");
    Files.writeString(draft, secret + "\n" + second);
    try {
      // A link is made whole or not at all, and never over another file.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException quicker) {
      return read(file).orElseThrow(() -> new IOException(file + " came and went", quicker));
    } finally {
      Files.delete(draft);
    }
    return new SealKey(secret, unproven);
  }
}
