/// One day from its plan to its end: who is alive, what goes wrong when, what a watcher writes
// down.
package org.openbell.simulation.day;
