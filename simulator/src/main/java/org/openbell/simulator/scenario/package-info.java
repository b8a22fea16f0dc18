/// The story of one day as a person writes it: a YAML file, read and checked.
package org.openbell.simulator.scenario;
