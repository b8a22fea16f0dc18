/// How the world reaches the scheduler: order events, and the question how things stand.
package org.openbell.scheduler.inbound;
