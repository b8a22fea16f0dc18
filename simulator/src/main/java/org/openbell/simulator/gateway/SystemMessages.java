package org.openbell.simulator.gateway;

import java.time.Instant;

/// Messages about the connection itself.
final class SystemMessages {
  /// From this version on, an error carries its time and no message version.
  private static final int ERROR_TIME_SINCE = 194;

  /// The id of messages that concern no request.
  static final int NO_REQUEST = -1;

  private SystemMessages() {}

  /// The first frame of a connection, the only one without a message number.
  static Message handshake(int version, Instant now) {
    return Fields.message(version, version).text(WireTime.connection(now)).done();
  }

  static Message managedAccounts(int version, String account) {
    return Fields.message(version, 15).texts("1", account).done();
  }

  static Message nextValidId(int version, int orderId) {
    return Fields.message(version, 9).text("1").number(orderId).done();
  }

  /// An error, a warning or a notice: only the code tells which.
  static Message error(int version, int id, int code, String text, Instant now) {
    var message = Fields.message(version, 4).before(ERROR_TIME_SINCE, "2");
    return message
        .number(id)
        .number(code)
        .text(text)
        .text("")
        .from(ERROR_TIME_SINCE, Long.toString(now.toEpochMilli()))
        .done();
  }

  static Message currentTime(int version, Instant now) {
    return Fields.message(version, 49).text("1").number(now.getEpochSecond()).done();
  }

  static Message currentTimeMillis(int version, Instant now) {
    return Fields.message(version, 109).number(now.toEpochMilli()).done();
  }

  /// An end marker that has a message version and nothing else.
  static Message end(int version, int id) {
    return Fields.message(version, id).text("1").done();
  }

  /// An end marker for one request.
  static Message end(int version, int id, int requestId) {
    return Fields.message(version, id).text("1").number(requestId).done();
  }
}
