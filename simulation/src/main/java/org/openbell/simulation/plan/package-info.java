/// What a seed makes of a day before it begins: its kind, its market, its faults.
package org.openbell.simulation.plan;
