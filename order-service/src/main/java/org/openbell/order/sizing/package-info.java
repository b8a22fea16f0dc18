/// How many shares a pick is worth, or why none.
package org.openbell.order.sizing;
