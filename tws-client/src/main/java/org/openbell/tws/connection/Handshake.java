package org.openbell.tws.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.Frame;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// The first words of a connection: we offer a range of versions, the gateway picks one.
final class Handshake {
  /// Below 178 layouts differ that no gateway of today needs; above 200 messages are no longer
  /// text.
  static final int OLDEST_OFFERED = 178;

  private static final String PREFIX = "API\0";
  private static final String OFFER = "v" + OLDEST_OFFERED + ".." + ServerVersion.NEWEST;

  private Handshake() {}

  /// The bytes that open a connection. The offer is the only text without a NUL behind it.
  static byte[] opening() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(PREFIX.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(Frame.framed(offer()));
    return bytes.toByteArray();
  }

  /// The offer alone.
  static byte[] offer() {
    return OFFER.getBytes(StandardCharsets.US_ASCII);
  }

  /// Reads the gateway's choice, the only frame without a message id.
  ///
  /// @throws MalformedFrame when it is no number, or a version we did not offer
  static ServerVersion chosen(byte[] payload) throws MalformedFrame {
    var number = FieldReader.of(payload).nextInt();
    if (number < OLDEST_OFFERED || number > ServerVersion.NEWEST) {
      throw new MalformedFrame("gateway chose version " + number + ", offered was " + OFFER);
    }
    return new ServerVersion(number);
  }
}
