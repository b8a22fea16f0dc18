package org.openbell.tws.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Reads the fields of one message from the first to the last.
///
/// Numbers are read tolerantly: an empty field is zero, or "unset" where the caller asks for an
/// optional. Nothing but [MalformedFrame] is ever thrown, whatever the bytes. Not thread-safe.
public final class FieldReader {
  private final List<String> fields;
  private int position;

  private FieldReader(List<String> fields) {
    this.fields = fields;
  }

  /// Splits a payload at its NUL bytes; a last field without one is still a field.
  public static FieldReader of(byte[] payload) {
    var fields = new ArrayList<String>();
    var start = 0;
    for (var end = 0; end < payload.length; end++) {
      if (payload[end] == 0) {
        fields.add(text(payload, start, end));
        start = end + 1;
      }
    }
    if (start < payload.length) {
      fields.add(text(payload, start, payload.length));
    }
    return new FieldReader(List.copyOf(fields));
  }

  /// Reads fields that are already split.
  public static FieldReader over(List<String> fields) {
    return new FieldReader(List.copyOf(fields));
  }

  /// All fields, read or not.
  public List<String> fields() {
    return fields;
  }

  /// Number of fields not read yet.
  public int remaining() {
    return fields.size() - position;
  }

  /// The next field as it is.
  public String nextString() throws MalformedFrame {
    if (position >= fields.size()) {
      throw new MalformedFrame("message ends after " + fields.size() + " fields, one more needed");
    }
    return fields.get(position++);
  }

  /// The next field as an int; empty is 0.
  public int nextInt() throws MalformedFrame {
    return Numbers.integer(nextString());
  }

  /// The next field as an int, or nothing when it is empty or the largest int.
  public OptionalInt nextOptionalInt() throws MalformedFrame {
    var text = nextString();
    return Numbers.isUnset(text) ? OptionalInt.empty() : OptionalInt.of(Numbers.integer(text));
  }

  /// The next field as a long; empty is 0.
  public long nextLong() throws MalformedFrame {
    return Numbers.longInteger(nextString());
  }

  /// The next field as a long, or nothing when it is empty or the largest long.
  public OptionalLong nextOptionalLong() throws MalformedFrame {
    var text = nextString();
    return Numbers.isUnset(text)
        ? OptionalLong.empty()
        : OptionalLong.of(Numbers.longInteger(text));
  }

  /// The next field as a decimal; empty and every "unset" spelling are 0. Thousands commas are
  /// dropped.
  public BigDecimal nextDecimal() throws MalformedFrame {
    return nextOptionalDecimal().orElse(BigDecimal.ZERO);
  }

  /// The next field as a decimal, or nothing when it is empty or spelled "unset".
  public Optional<BigDecimal> nextOptionalDecimal() throws MalformedFrame {
    return Numbers.decimal(nextString());
  }

  /// The next field as a flag: `1` or `true` is true; `0`, `false` or empty is false.
  public boolean nextBoolean() throws MalformedFrame {
    var text = nextString();
    return switch (text) {
      case "1", "true" -> true;
      case "0", "false", "" -> false;
      case String other -> throw new MalformedFrame("not a flag: '" + other + "'");
    };
  }

  /// Reads a repetition count and checks that at least `fieldsPerItem` fields follow per item.
  ///
  /// @throws MalformedFrame when the count is negative or promises more fields than there are
  public int nextCount(int fieldsPerItem) throws MalformedFrame {
    var count = nextInt();
    if (count < 0 || (long) count * fieldsPerItem > remaining()) {
      throw new MalformedFrame(
          "count " + count + " of " + fieldsPerItem + " fields each, " + remaining() + " left");
    }
    return count;
  }

  /// Passes over `count` fields that nobody needs.
  public void skip(int count) throws MalformedFrame {
    if (count < 0 || count > remaining()) {
      throw new MalformedFrame("cannot skip " + count + " of " + remaining() + " fields");
    }
    position += count;
  }

  // Latin-1 maps every byte to one character, so no byte sequence can fail to decode.
  private static String text(byte[] payload, int start, int end) {
    return new String(payload, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
