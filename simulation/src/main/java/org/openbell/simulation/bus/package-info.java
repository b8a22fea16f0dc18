/// The topics and the lines that read them: at least once, in order within a topic.
package org.openbell.simulation.bus;
