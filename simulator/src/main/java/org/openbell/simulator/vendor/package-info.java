/// The market data vendors as the scanner sees them: Polygon and FMP, with their quirks.
package org.openbell.simulator.vendor;
