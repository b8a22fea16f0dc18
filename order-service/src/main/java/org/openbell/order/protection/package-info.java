/// The exits that rest at the broker, and how a position is closed without ever selling twice.
package org.openbell.order.protection;
