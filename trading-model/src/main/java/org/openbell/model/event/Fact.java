package org.openbell.model.event;

/// Something that became true, told in the past tense by the one service that owns it.
public sealed interface Fact extends Event
    permits SchedulerFact, ScannerFact, RankerFact, OrderFact, ApprovalFact, ExitFact, TickFact {}
