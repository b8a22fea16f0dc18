/// The life of one order: its states, what can happen to it, and the decision for every pair.
package org.openbell.order.lifecycle;
