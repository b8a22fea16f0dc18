/// One day as it was recorded: what was told, what was stored, and what really happened.
package org.openbell.system.day;
