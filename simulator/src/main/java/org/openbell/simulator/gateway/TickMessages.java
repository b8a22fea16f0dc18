package org.openbell.simulator.gateway;

/// What precedes the ticks of a line.
final class TickMessages {
  /// The price step, the letters of the exchanges that quote, and that snapshots are allowed.
  static Message requestParameters(int version, int requestId) {
    return Fields.message(version, 81).number(requestId).texts("0.01", "9c0001", "3").done();
  }

  static Message marketDataType(int version, int requestId, int type) {
    return Fields.message(version, 58).text("1").number(requestId).number(type).done();
  }

  private TickMessages() {}
}
