/// Readers: make facts of events, of rows, and of the simulator's ledger.
///
/// They read the wire and the tables as anybody could; they know no class of whoever wrote them.
package org.openbell.auditor.read;
