package org.openbell.tws.transcript;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One message of a transcript.
///
/// Its line reads `2026-11-20T14:30:01.000123Z < 200 9|1|12|`: when, from the gateway (`<`) or to
/// it (`>`), server version (0 before there is one), fields each followed by a bar. A bar,
/// backslash, line break or non-ASCII character inside a field is written as `\|`, `\\`, `\n` or
/// `\xE9`.
///
/// @param at to the microsecond
/// @param fields masked; the message id is the first
public record TranscriptEntry(Instant at, Direction direction, int version, List<String> fields) {

  /// Who wrote it.
  public enum Direction {
    /// We did.
    TO_GATEWAY('>'),
    /// The gateway did.
    FROM_GATEWAY('<');

    private final char mark;

    Direction(char mark) {
      this.mark = mark;
    }
  }

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 2;

  public TranscriptEntry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    fields = List.copyOf(fields);
  }

  /// The line, without a line break.
  public String line() {
    var text = new StringBuilder();
    text.append(at).append(' ').append(direction.mark).append(' ').append(version).append(' ');
    for (var field : fields) {
      field.chars().forEach(c -> append(text, (char) c));
      text.append('|');
    }
    return text.toString();
  }

  /// The entry of a line; empty for a remark, and for a line that was cut short.
  public static Optional<TranscriptEntry> parse(String line) {
    var parts = line.split(" ", 4);
    if (parts.length < 4 || line.startsWith("#") || parts[1].length() != 1) {
      return Optional.empty();
    }
    try {
      var at = Instant.parse(parts[0]);
      var version = Integer.parseInt(parts[2]);
      return direction(parts[1].charAt(0))
          .flatMap(
              direction ->
                  fields(parts[3]).map(f -> new TranscriptEntry(at, direction, version, f)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Direction> direction(char mark) {
    return switch (mark) {
      case '>' -> Optional.of(Direction.TO_GATEWAY);
      case '<' -> Optional.of(Direction.FROM_GATEWAY);
      default -> Optional.empty();
    };
  }

  private static void append(StringBuilder text, char c) {
    switch (c) {
      case '|' -> text.append("\\|");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      default -> {
        if (c >= ' ' && c <= '~') {
          text.append(c);
        } else {
          text.append("\\x%02X".formatted(c & 0xFF)); // fields are Latin-1
        }
      }
    }
  }

  private static Optional<List<String>> fields(String text) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '|') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c != '\\') {
        field.append(c);
      } else if (++i == text.length()) {
        return Optional.empty();
      } else if (text.charAt(i) == 'x') {
        if (i + HEX_DIGITS >= text.length()) {
          return Optional.empty();
        }
        field.append((char) Integer.parseInt(text, i + 1, i + 1 + HEX_DIGITS, HEX));
        i += HEX_DIGITS;
      } else {
        field.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      }
    }
    return field.isEmpty() ? Optional.of(fields) : Optional.empty();
  }
}
