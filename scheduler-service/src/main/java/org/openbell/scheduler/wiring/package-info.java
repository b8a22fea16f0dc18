/// Settings, and the one place where the scheduler is put together.
package org.openbell.scheduler.wiring;
