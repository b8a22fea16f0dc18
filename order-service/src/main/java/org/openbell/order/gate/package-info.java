/// The last gate before the socket: every entry passes all of it, or is denied with a reason.
package org.openbell.order.gate;
