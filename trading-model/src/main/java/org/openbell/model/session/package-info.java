/// The trading day: which days the exchange opens, when it opens and closes, and what is due when.
///
/// Everything here is New York time and every moment of a day is an offset from that day's open or
/// close, so a half day needs no code of its own. Nothing here reads a clock. Start reading at
/// [DaySchedule].
package org.openbell.model.session;
