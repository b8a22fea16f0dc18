/// What the scans found: nothing else may be bought.
package org.openbell.order.universe;
