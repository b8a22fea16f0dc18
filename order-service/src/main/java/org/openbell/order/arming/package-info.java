/// Whether this day may trade at all: not armed is the default, and each doubt has a name.
package org.openbell.order.arming;
