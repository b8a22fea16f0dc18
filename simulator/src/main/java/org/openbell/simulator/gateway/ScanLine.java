package org.openbell.simulator.gateway;

/// A running scan, and the exchange second at which its rows were sent last.
final class ScanLine {
  private final DataRequest.Scan request;
  private long sentAtSecond;

  ScanLine(DataRequest.Scan request, long sentAtSecond) {
    this.request = request;
    this.sentAtSecond = sentAtSecond;
  }

  DataRequest.Scan request() {
    return request;
  }

  boolean isDue(long second, int everySeconds) {
    return second - sentAtSecond >= everySeconds;
  }

  void sent(long second) {
    sentAtSecond = second;
  }
}
