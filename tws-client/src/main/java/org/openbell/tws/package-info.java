/// A client of the socket that Trader Workstation and IB Gateway offer; start at [TwsClient].
package org.openbell.tws;
