/// The six services as processes that can die: each its own assembly over tables in memory.
package org.openbell.simulation.node;
