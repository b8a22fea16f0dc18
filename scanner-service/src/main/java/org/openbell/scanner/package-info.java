/// Finds candidates in the whole market; start at [ScanDesk], the argument is in `scan.Screen`.
package org.openbell.scanner;
