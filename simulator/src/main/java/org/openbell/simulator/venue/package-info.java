/// The exchange: orders in, matches out, one exchange second at a time and reproducible by seed.
package org.openbell.simulator.venue;
