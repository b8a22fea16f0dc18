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
/// optional. Nothing but [MalformedFrame] is ever thrown, whatever the bytes, and nothing is copied
/// that nobody asks for. Not thread-safe.
public final class FieldReader {
  private final byte[] payload;
  private int position;

  private FieldReader(byte[] payload) {
    this.payload = payload;
  }

  /// Reads a payload; NUL bytes end its fields, and a last field without one is still a field.
  public static FieldReader of(byte[] payload) {
    return new FieldReader(payload);
  }

  /// Reads fields that are already split and have none but Latin-1 characters.
  public static FieldReader over(List<String> fields) {
    var text = new StringBuilder();
    fields.forEach(field -> text.append(field).append('\0'));
    return new FieldReader(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /// All fields, read or not.
  public List<String> fields() {
    return fields(Integer.MAX_VALUE);
  }

  /// The first `most` fields, read or not.
  public List<String> fields(int most) {
    var fields = new ArrayList<String>();
    for (var start = 0; start < payload.length && fields.size() < most; ) {
      var end = endOf(start);
      fields.add(text(start, end));
      start = end + 1;
    }
    return List.copyOf(fields);
  }

  /// Number of fields not read yet.
  public int remaining() {
    return countFrom(position);
  }

  /// The next field as it is.
  public String nextString() throws MalformedFrame {
    var start = position;
    return text(start, pass());
  }

  /// The next field as an int; empty is 0.
  public int nextInt() throws MalformedFrame {
    var start = position;
    var end = pass();
    var quick = Digits.whole(payload, start, end);
    return quick == (int) quick ? (int) quick : Numbers.integer(text(start, end));
  }

  /// The next field as an int, or nothing when it is empty or the largest int.
  public OptionalInt nextOptionalInt() throws MalformedFrame {
    var text = nextString();
    return Numbers.isUnset(text) ? OptionalInt.empty() : OptionalInt.of(Numbers.integer(text));
  }

  /// The next field as a long; empty is 0.
  public long nextLong() throws MalformedFrame {
    var start = position;
    var end = pass();
    var quick = Digits.whole(payload, start, end);
    return quick == Digits.NONE ? Numbers.longInteger(text(start, end)) : quick;
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
    var decimal = decimalOrNull();
    return decimal == null ? BigDecimal.ZERO : decimal;
  }

  /// The next field as a decimal, or nothing when it is empty or spelled "unset".
  public Optional<BigDecimal> nextOptionalDecimal() throws MalformedFrame {
    return Optional.ofNullable(decimalOrNull());
  }

  /// The next field as a decimal that must be there: no value is not zero.
  ///
  /// @param name for the failure
  public BigDecimal nextPresentDecimal(String name) throws MalformedFrame {
    var decimal = decimalOrNull();
    if (decimal == null) {
      throw new MalformedFrame("message without " + name);
    }
    return decimal;
  }

  /// The next field as a flag: `1`, `true` or another number is true; `0`, `false`, empty and
  /// every "unset" spelling is false.
  public boolean nextBoolean() throws MalformedFrame {
    var start = position;
    var end = pass();
    if (end - start == 1 && (payload[start] == '0' || payload[start] == '1')) {
      return payload[start] == '1';
    }
    return Numbers.flag(text(start, end));
  }

  /// Reads a repetition count and checks that at least `fieldsPerItem` fields follow per item.
  ///
  /// @throws MalformedFrame when the count is negative or promises more fields than there are
  public int nextCount(int fieldsPerItem) throws MalformedFrame {
    var count = nextInt();
    if (count == 0) {
      return 0;
    }
    if (count < 0 || (long) count * fieldsPerItem > remaining()) {
      throw new MalformedFrame(
          "count " + count + " of " + fieldsPerItem + " fields each, " + remaining() + " left");
    }
    return count;
  }

  /// Passes over `count` fields that nobody needs.
  public void skip(int count) throws MalformedFrame {
    var from = position;
    if (count < 0) {
      throw new MalformedFrame("cannot skip " + count + " of " + remaining() + " fields");
    }
    for (var i = 0; i < count; i++) {
      if (position >= payload.length) {
        position = from;
        throw new MalformedFrame("cannot skip " + count + " of " + remaining() + " fields");
      }
      pass();
    }
  }

  // Absent is null only inside this class: an Optional per price is garbage at a busy open.
  private BigDecimal decimalOrNull() throws MalformedFrame {
    var start = position;
    var end = pass();
    var quick = Digits.decimal(payload, start, end);
    return quick == null ? Numbers.decimal(text(start, end)).orElse(null) : quick;
  }

  /// Moves behind the next field and gives back where it ended.
  private int pass() throws MalformedFrame {
    if (position >= payload.length) {
      throw new MalformedFrame("message ends after " + countFrom(0) + " fields, one more needed");
    }
    var end = endOf(position);
    position = end + 1;
    return end;
  }

  private int endOf(int start) {
    var end = start;
    while (end < payload.length && payload[end] != 0) {
      end++;
    }
    return end;
  }

  private int countFrom(int start) {
    var count = 0;
    for (var i = start; i < payload.length; i++) {
      count += payload[i] == 0 ? 1 : 0;
    }
    var openEnd = start < payload.length && payload[payload.length - 1] != 0;
    return openEnd ? count + 1 : count;
  }

  // Latin-1 maps every byte to one character, so no byte sequence can fail to decode.
  private String text(int start, int end) {
    return start == end ? "" : new String(payload, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
