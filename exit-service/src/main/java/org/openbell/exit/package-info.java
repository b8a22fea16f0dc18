/// Decides when a position ends: ExitDesk loads, decides, saves; package exit holds the decisions.
package org.openbell.exit;
