package org.openbell.tws.codec;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.tws.message.ErrorAnswer;
import org.openbell.tws.message.GatewayNotice;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.Notice;
import org.openbell.tws.message.Response.Warning;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// Reads message 4 and separates what it mixes: failures, warnings, notices and link events.
final class ErrorDecoder {
  private ErrorDecoder() {}

  static Response error(ServerVersion version, FieldReader in) throws MalformedFrame {
    in.skip(version.has(Gate.ERROR_TIME) ? 0 : 1); // message version
    var id = in.nextInt();
    var code = in.nextInt();
    var text = Fields.unescape(in.nextString());
    var errorClass = ErrorTable.classify(id, code);
    return switch (errorClass) {
      case NOTICE -> new Notice(code, text);
      case WARNING -> new Warning(id, code, text);
      case SESSION -> new GatewayNotice(event(code), code, text);
      case ANSWER, ORDER_DEAD, MODIFY_REFUSED, ORDER_DEAD_OR_MODIFY_REFUSED, UNDECIDED ->
          new ErrorAnswer(id, code, text, errorClass, rejectJson(in), time(version, in));
    };
  }

  private static String rejectJson(FieldReader in) throws MalformedFrame {
    return in.remaining() > 0 ? Fields.unescape(in.nextString()) : "";
  }

  private static Optional<Instant> time(ServerVersion version, FieldReader in)
      throws MalformedFrame {
    if (!version.has(Gate.ERROR_TIME) || in.remaining() == 0) {
      return Optional.empty();
    }
    var field = FieldReader.over(List.of(in.nextString()));
    try {
      var millis = field.nextOptionalLong();
      return millis.isPresent()
          ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
          : Optional.empty();
    } catch (MalformedFrame e) {
      return Optional.empty(); // an error with an unreadable time is still an error
    }
  }

  private static GatewayNotice.Event event(int code) {
    return switch (code) {
      case 100 -> GatewayNotice.Event.RATE_EXCEEDED;
      case 326 -> GatewayNotice.Event.CLIENT_ID_IN_USE;
      case 1100, 2110 -> GatewayNotice.Event.LINK_LOST;
      case 1101 -> GatewayNotice.Event.LINK_RESTORED_WITHOUT_DATA;
      case 1102 -> GatewayNotice.Event.LINK_RESTORED;
      case 1300 -> GatewayNotice.Event.PORT_CHANGED;
      default -> GatewayNotice.Event.OTHER;
    };
  }
}
