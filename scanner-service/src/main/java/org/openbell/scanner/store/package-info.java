/// Rows about the scans of the day.
package org.openbell.scanner.store;
