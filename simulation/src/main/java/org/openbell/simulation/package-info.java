/// Plays whole days of all six services in one thread: start at Simulate, then day.DayRun.
package org.openbell.simulation;
