/// The simulation's command line and its screen.
package org.openbell.simulation.console;
