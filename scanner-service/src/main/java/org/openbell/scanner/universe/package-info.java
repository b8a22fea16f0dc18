/// What may be bought at all: ordinary shares on US exchanges.
package org.openbell.scanner.universe;
