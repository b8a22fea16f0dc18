/// What the auditor is given of a day: plain values with instants, in the trader's words.
///
/// Whoever has facts makes these of them: readers of topics, tables and ledgers, and the simulation
/// from memory. Nothing in here knows where it came from.
package org.openbell.auditor.fact;
