package org.openbell.system.wire;

import java.io.DataInputStream;
import java.io.IOException;

/// Understands one protocol just well enough to tell its messages apart.
public interface Tongue {
  /// A reader for one connection; what one direction says may explain the other.
  Reader newConnection();

  /// Reads the messages of one connection.
  interface Reader {
    /// The next whole message.
    ///
    /// @throws java.io.EOFException at the end of the stream
    Frame next(Way way, DataInputStream from) throws IOException;
  }
}
