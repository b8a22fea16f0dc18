/// Whether the morning's positions have all reached their targets; pure.
package org.openbell.scheduler.done;
