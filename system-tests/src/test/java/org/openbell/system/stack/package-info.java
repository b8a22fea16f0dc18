/// Starts a stack as a user does, looks after its processes, and ends it.
package org.openbell.system.stack;
