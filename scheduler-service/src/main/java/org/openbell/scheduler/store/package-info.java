/// What the scheduler remembers, as rows of its own schema.
package org.openbell.scheduler.store;
