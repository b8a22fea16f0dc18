/// Says what time it is, in trading words: start at SchedulerDesk, then agenda.DayAgenda.
package org.openbell.scheduler;
