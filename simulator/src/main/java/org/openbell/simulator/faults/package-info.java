/// What goes wrong, as a script: which fault, when, how often, decided from a seed alone.
///
/// Start at [org.openbell.simulator.faults.Fault] for what there is, and at
/// [org.openbell.simulator.faults.FaultEngine] for how it is decided. The gateway carries it out.
package org.openbell.simulator.faults;
