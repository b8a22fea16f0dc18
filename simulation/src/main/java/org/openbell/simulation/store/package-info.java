/// Databases in memory: what is committed stays, what is not is gone, and a tail may be lost.
package org.openbell.simulation.store;
