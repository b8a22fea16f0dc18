/// The broker of a simulated day: venue, ledger, gateway; written from the port's contract alone.
package org.openbell.simulation.broker;
