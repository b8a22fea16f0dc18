package org.openbell.system.wire;

/// The bytes of one whole message, with what they mean.
final class Frame {
  private final byte[] bytes;
  private final Passing passing;

  Frame(byte[] bytes, Passing passing) {
    this.bytes = bytes.clone();
    this.passing = passing;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Passing passing() {
    return passing;
  }
}
