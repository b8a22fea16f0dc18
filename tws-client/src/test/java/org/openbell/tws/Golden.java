package org.openbell.tws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.openbell.tws.wire.Frame;

/// Bytes that were worked out by hand from the protocol's description, and texts turned into bytes.
public final class Golden {
  private Golden() {}

  /// All bytes of an example, frame lengths included.
  public static byte[] bytes(String name) {
    try (var in = Golden.class.getResourceAsStream("/golden/" + name + ".hex")) {
      return HexFormat.of().parseHex(new String(in.readAllBytes(), US_ASCII).replace("\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The payload of the only frame of an example.
  public static byte[] payload(String name) {
    try {
      return Frame.read(new ByteArrayInputStream(bytes(name))).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A payload written with `|` behind each field.
  public static byte[] fields(String text) {
    return text.replace('|', '\0').getBytes(US_ASCII);
  }

  /// A payload as text with `|` behind each field.
  public static String text(byte[] payload) {
    return new String(payload, US_ASCII).replace('\0', '|');
  }

  /// The fields of a payload.
  public static String[] split(byte[] payload) {
    var parts = text(payload).split("\\|", -1);
    return Arrays.copyOf(parts, parts.length - 1);
  }
}
