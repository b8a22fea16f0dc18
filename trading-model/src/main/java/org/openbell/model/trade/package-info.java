/// What identifies one trade and its orders, and the words for sides, legs and reasons.
package org.openbell.model.trade;
