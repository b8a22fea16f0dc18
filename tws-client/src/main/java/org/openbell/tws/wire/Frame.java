package org.openbell.tws.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;

/// One message on the wire: a four-byte big-endian length, then that many payload bytes.
///
/// A frame may arrive in any number of TCP segments. Lengths above [#MAX_PAYLOAD_BYTES] cannot be
/// legitimate, so they are refused before anything is allocated.
public final class Frame {
  /// Largest payload either side may send, in bytes (just under 16 MiB).
  public static final int MAX_PAYLOAD_BYTES = 0x00FF_FFFF;

  private static final int LENGTH_BYTES = Integer.BYTES;

  private Frame() {}

  /// Reads exactly one frame and blocks until it is complete.
  ///
  /// @return the payload, or empty when the stream ended cleanly between two frames
  /// @throws EOFException when the stream ended inside a frame
  /// @throws MalformedFrame when the length is negative or above the limit
  public static Optional<byte[]> read(InputStream in) throws IOException {
    var length = readLength(in);
    return length.isPresent() ? Optional.of(readPayload(in, length.getAsInt())) : Optional.empty();
  }

  /// Reads the length in front of a payload.
  ///
  /// @return empty when the stream ended cleanly between two frames
  /// @throws EOFException when the stream ended inside the length
  /// @throws MalformedFrame when the length is negative or above the limit
  public static OptionalInt readLength(InputStream in) throws IOException {
    var length = 0;
    for (var i = 0; i < LENGTH_BYTES; i++) {
      var next = in.read();
      if (next < 0) {
        requireComplete("frame length", i == 0 ? 0 : LENGTH_BYTES, i);
        return OptionalInt.empty();
      }
      length = length << Byte.SIZE | next;
    }
    if (length < 0 || length > MAX_PAYLOAD_BYTES) {
      throw new MalformedFrame(
          "frame of " + Integer.toUnsignedString(length) + " bytes, limit " + MAX_PAYLOAD_BYTES);
    }
    return OptionalInt.of(length);
  }

  /// Reads the payload behind its length. Memory is taken as bytes arrive, not as promised.
  ///
  /// @throws EOFException when the stream ended inside it
  public static byte[] readPayload(InputStream in, int length) throws IOException {
    var payload = in.readNBytes(length);
    requireComplete("frame payload", length, payload.length);
    return payload;
  }

  /// Writes one frame with a single call to the stream; does not flush.
  ///
  /// @throws IllegalArgumentException when the payload is above the limit
  public static void write(OutputStream out, byte[] payload) throws IOException {
    out.write(framed(payload));
  }

  /// The payload with its length in front.
  ///
  /// @throws IllegalArgumentException when the payload is above the limit
  public static byte[] framed(byte[] payload) {
    if (payload.length > MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "payload of " + payload.length + " bytes, limit " + MAX_PAYLOAD_BYTES);
    }
    return ByteBuffer.allocate(LENGTH_BYTES + payload.length)
        .putInt(payload.length)
        .put(payload)
        .array();
  }

  private static void requireComplete(String what, int wanted, int got) throws EOFException {
    if (got < wanted) {
      throw new EOFException(what + " cut off after " + got + " of " + wanted + " bytes");
    }
  }
}
