/// What the desk does by itself: it asks the other services how they are.
package org.openbell.approval.clockwork;
