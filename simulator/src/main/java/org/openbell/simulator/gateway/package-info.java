/// The gateway: the broker's socket protocol in front of the venue, for any TWS client.
///
/// Encoders and decoders here are written from the protocol's description alone and share nothing
/// with `tws-client` but framing and field splitting.
package org.openbell.simulator.gateway;
