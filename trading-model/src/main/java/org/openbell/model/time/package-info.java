/// Time as a dependency: a clock that can be real or fast, and timers that follow it.
package org.openbell.model.time;
