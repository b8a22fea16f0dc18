/// What is due on a date of the exchange, and what of it may still be told; pure.
package org.openbell.scheduler.agenda;
