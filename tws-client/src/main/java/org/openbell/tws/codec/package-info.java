/// Messages to fields and back, for every server version this client speaks.
///
/// Facts are taken from public documentation of the protocol and published captures of its bytes.
/// A decoder never throws: what it cannot read becomes `Unrecognized`. Fields behind the last known
/// one are ignored, because newer gateways add some.
package org.openbell.tws.codec;
