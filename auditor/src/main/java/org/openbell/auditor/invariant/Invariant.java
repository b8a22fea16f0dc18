package org.openbell.auditor.invariant;

import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Subject;

/// One sentence that must be true of every day, whatever went wrong in it.
///
/// Total: it judges whatever it is given, throws nothing, and decides by the facts alone.
public sealed interface Invariant
    permits NoOversell,
        NoPossibleOversell,
        ProtectedHoldings,
        FillsExactlyOnce,
        NoOrderWithoutRecord,
        OneOrderPerIntent,
        LiveProtection,
        EntryWindows,
        PositionCount,
        Exposure,
        Flat,
        PositionEquation,
        Approvals,
        SingleWriter,
        DayLoss,
        Universe,
        TargetMapping,
        Prices,
        AbsorbingStates,
        HaltWorks,
        ModeFits,
        CodeIdentity,
        EventContinuity,
        NoSilentPoison,
        NeverShort,
        Freshness,
        Liveness,
        AuditTrail,
        ForeignOrders,
        Timetable,
        DoneForDay,
        Scans,
        Rankings,
        ExitAccounts,
        SecondLine,
        PriceCollar {
  Rule rule();

  /// Without these it says nothing at all.
  Set<Subject> needs();

  /// Called only when everything it needs is known. What it cannot judge a part of it says itself.
  void judge(Course course, Findings findings);
}
