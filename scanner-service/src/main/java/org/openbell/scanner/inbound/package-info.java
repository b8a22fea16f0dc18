/// What other services tell the scanner.
package org.openbell.scanner.inbound;
