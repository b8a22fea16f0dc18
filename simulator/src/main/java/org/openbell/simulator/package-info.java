/// The outside world for one machine: start [org.openbell.simulator.SimulatorMain], or put a
/// [org.openbell.simulator.Simulator] into a test.
package org.openbell.simulator;
