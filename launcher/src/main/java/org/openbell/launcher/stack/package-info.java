/// The processes of one machine: planned as values, then started, watched, restarted and stopped.
package org.openbell.launcher.stack;
