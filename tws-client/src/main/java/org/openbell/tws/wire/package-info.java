/// Bytes and fields of the TWS socket protocol, and nothing else: no message is known here.
///
/// Length-prefixed frames hold text fields that each end with a NUL byte. The same framing is used
/// in both directions, which is why a server for the same protocol may reuse exactly this package.
package org.openbell.tws.wire;
