/// Decides which stocks are candidates, and whether the data behind the decision was whole.
package org.openbell.scanner.scan;
