/// Which of several instances may act: one at a time, by a lease with an epoch that only grows.
package org.openbell.order.lease;
