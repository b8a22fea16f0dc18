/// Timers that know how long a real answer takes.
package org.openbell.exit.clockwork;
