package org.openbell.tws.connection;

/// Sees every payload of a connection, in both directions. Called on the connection's threads:
/// must return at once, never throw, and never change the bytes.
public interface Tap {
  /// Nobody looks.
  Tap NONE =
      new Tap() {
        @Override
        public void sent(int version, byte[] payload) {}

        @Override
        public void received(int version, byte[] payload) {}
      };

  /// We write this next.
  ///
  /// @param version 0 before the gateway has chosen one
  void sent(int version, byte[] payload);

  /// The gateway wrote this.
  ///
  /// @param version 0 before the gateway has chosen one
  void received(int version, byte[] payload);

  /// The connection ended; nothing follows.
  default void ended() {}
}
