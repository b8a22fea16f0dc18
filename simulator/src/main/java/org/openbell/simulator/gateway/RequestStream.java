package org.openbell.simulator.gateway;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Reads frames from a socket that need not mean well.
///
/// What has begun must be complete in time, however slowly the bytes trickle, and a length is
/// judged before anything is kept for it.
final class RequestStream {
  private final Socket socket;
  private final InputStream in;

  RequestStream(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /// Exactly so many bytes, or fewer when the client left before the first.
  ///
  /// @throws IOException when they do not come in time or stop halfway
  byte[] take(int count, Duration within) throws IOException {
    return readUntil(count, System.nanoTime() + within.toNanos(), within);
  }

  /// The next frame, for which the client may take its time until the first byte.
  ///
  /// @param longest more bytes than this are no request of this protocol
  Optional<byte[]> frame(int longest, Duration within) throws IOException {
    socket.setSoTimeout(0);
    return frame(in.read(), longest, within);
  }

  /// The next frame, whose first byte must come in time too.
  Optional<byte[]> promptFrame(int longest, Duration within) throws IOException {
    var first = take(1, within);
    return frame(first.length == 0 ? -1 : first[0] & 0xff, longest, within);
  }

  private Optional<byte[]> frame(int first, int longest, Duration within) throws IOException {
    if (first < 0) {
      return Optional.empty();
    }
    var deadline = System.nanoTime() + within.toNanos();
    var rest = readUntil(Integer.BYTES - 1, deadline, within);
    requireWhole(rest.length, Integer.BYTES - 1);
    var length = ByteBuffer.allocate(Integer.BYTES).put((byte) first).put(rest).getInt(0);
    if (length < 0 || length > longest) {
      throw new IOException(
          "a message of " + Integer.toUnsignedString(length) + " bytes was announced");
    }
    var payload = readUntil(length, deadline, within);
    requireWhole(payload.length, length);
    return Optional.of(payload);
  }

  private static void requireWhole(int got, int wanted) throws EOFException {
    if (got < wanted) {
      throw new EOFException("a message ended after " + got + " of " + wanted + " bytes");
    }
  }

  private byte[] readUntil(int count, long deadline, Duration within) throws IOException {
    var bytes = new byte[count];
    var filled = 0;
    while (filled < count) {
      var millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (millis <= 0) {
        throw late(filled, count, within);
      }
      socket.setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
      try {
        var read = in.read(bytes, filled, count - filled);
        if (read < 0) {
          return Arrays.copyOf(bytes, filled);
        }
        filled += read;
      } catch (SocketTimeoutException e) {
        throw late(filled, count, within);
      }
    }
    return bytes;
  }

  private static IOException late(int filled, int count, Duration within) {
    return new IOException(
        "silent after %d of %d bytes for %d ms".formatted(filled, count, within.toMillis()));
  }
}
