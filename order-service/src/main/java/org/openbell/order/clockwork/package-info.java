/// The threads that keep order-service going without being asked.
package org.openbell.order.clockwork;
