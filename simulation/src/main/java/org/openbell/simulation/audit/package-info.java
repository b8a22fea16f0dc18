/// A played day in the auditor's words: what the venue knows, the house wrote, the topics told.
package org.openbell.simulation.audit;
