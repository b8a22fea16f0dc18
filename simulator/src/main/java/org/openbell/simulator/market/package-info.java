/// Prices of the whole market for one day: pure functions of a scenario, a seed and an instant.
package org.openbell.simulator.market;
