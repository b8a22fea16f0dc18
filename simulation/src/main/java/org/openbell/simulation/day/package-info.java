/// One day from its plan to its end: who is alive, what goes wrong, what a watcher writes down.
package org.openbell.simulation.day;
