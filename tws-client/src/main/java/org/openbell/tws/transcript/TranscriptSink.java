package org.openbell.tws.transcript;

import java.io.IOException;

/// Where a transcript goes. Called by one thread at a time, never by one of the connection's own.
public interface TranscriptSink {
  /// Takes one message.
  void record(TranscriptEntry entry) throws IOException;

  /// Takes a remark, for example how many messages could not be recorded.
  default void remark(String text) throws IOException {}

  /// Nothing more for now: makes what was taken readable by others.
  default void flush() throws IOException {}

  /// The connection ended; another one may follow.
  default void close() throws IOException {}
}
