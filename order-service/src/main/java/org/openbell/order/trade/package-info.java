/// One trade from proposal to flat, as order-service remembers it.
package org.openbell.order.trade;
