/// What was said on a connection, written down for a bug report: both directions, with times, and
/// with every account number replaced. Recording never holds the connection up.
package org.openbell.tws.transcript;
