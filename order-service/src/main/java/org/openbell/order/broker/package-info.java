/// The broker as order-service sees it: what may be asked, and what may be reported back.
package org.openbell.order.broker;
