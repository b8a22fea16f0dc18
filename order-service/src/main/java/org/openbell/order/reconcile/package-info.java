/// Our books against the broker's: what differs, and what follows from it.
package org.openbell.order.reconcile;
