/// The broker through the TWS socket: translates words, decides nothing.
package org.openbell.order.tws;
