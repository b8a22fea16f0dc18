/// What the scanner needs of its data vendors, in its own words.
package org.openbell.scanner.feed;
