/// Virtual time: what happens next, and nothing in between.
package org.openbell.simulation.time;
