/// What moves by itself: the agenda's timer, the roll call over HTTP, the watch on the services.
package org.openbell.scheduler.clockwork;
