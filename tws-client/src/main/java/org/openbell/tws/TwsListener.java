package org.openbell.tws;

import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.Response;

/// Hears everything the gateway says.
///
/// Both methods run on one thread of the client, one call at a time, so they must return soon and
/// never wait for a future of the same client. What they throw is logged and counted; it stops
/// neither the client nor the next call.
public interface TwsListener {

  /// A message, asked for or not, in the order of the wire. The first ones arrive before
  /// [TwsClient#connect] returns.
  default void onResponse(Response response) {}

  /// The connection ended; called once, after the last message. Not called when
  /// [TwsClient#connect] throws.
  default void onClosed(CloseCause cause) {}
}
