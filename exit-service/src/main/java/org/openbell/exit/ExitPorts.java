package org.openbell.exit;

import java.time.InstantSource;
import org.openbell.exit.exit.Positions;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.Timers;

/// Everything the service needs from outside: live, or in memory under virtual time.
///
/// `patience` are timers that also let a least real time pass, for answers of the broker: in an
/// accelerated day an exchange second is too short for a real order to travel.
public record ExitPorts(
    Positions positions,
    Transactions transactions,
    AfterCommit afterCommit,
    Outbox outbox,
    InstantSource clock,
    Timers timers,
    Timers patience,
    TradingCalendar calendar) {}
