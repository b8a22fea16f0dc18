/// The end of the day: our own report against the broker's ledger.
package org.openbell.launcher.report;
