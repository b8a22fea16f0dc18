/// What we hold: never a stored number, always the sum of recorded fills.
package org.openbell.order.position;
