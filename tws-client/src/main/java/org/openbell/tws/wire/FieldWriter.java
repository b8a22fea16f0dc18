package org.openbell.tws.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the fields of one message from the first to the last.
///
/// Text is limited to printable ASCII, tab and line breaks, as the official clients do: anything
/// else could shift fields or be refused by the gateway. Not thread-safe.
public final class FieldWriter {
  private final List<String> fields = new ArrayList<>();

  /// Adds a text field.
  ///
  /// @throws IllegalArgumentException when the text has a character the protocol does not carry
  public FieldWriter add(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isAllowed(text.charAt(i))) {
        throw new IllegalArgumentException(
            "field %d has character U+%04X, only printable ASCII is allowed: '%s'"
                .formatted(fields.size(), (int) text.charAt(i), text));
      }
    }
    fields.add(text);
    return this;
  }

  /// Adds a whole number.
  public FieldWriter add(int number) {
    return add(Integer.toString(number));
  }

  /// Adds a whole number.
  public FieldWriter add(long number) {
    return add(Long.toString(number));
  }

  /// Adds a decimal as plain digits, never with an exponent.
  public FieldWriter add(BigDecimal number) {
    return add(number.toPlainString());
  }

  /// Adds a decimal, or an empty field when there is none.
  public FieldWriter add(Optional<BigDecimal> number) {
    return number.map(this::add).orElseGet(this::addUnset);
  }

  /// Adds a flag as `1` or `0`.
  public FieldWriter add(boolean flag) {
    return add(flag ? "1" : "0");
  }

  /// Adds an empty field, the protocol's "no value".
  public FieldWriter addUnset() {
    return add("");
  }

  /// Adds `count` empty fields.
  public FieldWriter addUnset(int count) {
    for (var i = 0; i < count; i++) {
      addUnset();
    }
    return this;
  }

  /// The fields written so far.
  public List<String> fields() {
    return List.copyOf(fields);
  }

  /// The payload of a [Frame]: every field followed by a NUL byte.
  public byte[] toPayload() {
    var text = new StringBuilder();
    fields.forEach(field -> text.append(field).append('\0'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean isAllowed(char c) {
    return (c >= ' ' && c <= '~') || c == '\t' || c == '\n' || c == '\r';
  }
}
