/// Whole days of the real thing, from `launcher.jar` to the last cent: start at WholeDayIT.
package org.openbell.system;
