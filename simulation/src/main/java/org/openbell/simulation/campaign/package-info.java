/// Many days in a row: played, judged, counted; and the one that went wrong made small.
package org.openbell.simulation.campaign;
