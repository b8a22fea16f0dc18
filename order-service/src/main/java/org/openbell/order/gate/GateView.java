package org.openbell.order.gate;

import java.time.Instant;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;

/// Everything the gate may look at, taken at one moment.
///
/// `openTrades` counts positions held and entries on their way, `claimed` is the cash they and
/// other entries claim, `realized` is the day's gross result so far.
public record GateView(
    Instant now,
    DaySchedule day,
    boolean armed,
    boolean halted,
    boolean doneForDay,
    boolean accountFits,
    boolean reconciled,
    Set<Symbol> foreignHoldings,
    boolean hasEntry,
    int openTrades,
    int ordersToday,
    Usd notionalToday,
    Usd settledCash,
    Usd claimed,
    Usd realized) {}
