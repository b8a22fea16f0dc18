package org.openbell.auditor.invariant;

import java.util.List;

/// The table of invariants, in the order of their numbers.
public final class Invariants {
  private static final List<Invariant> ALL =
      List.of(
          new NoOversell(),
          new NoPossibleOversell(),
          new ProtectedHoldings(),
          new FillsExactlyOnce(),
          new NoOrderWithoutRecord(),
          new OneOrderPerIntent(),
          new LiveProtection(),
          new EntryWindows(),
          new PositionCount(),
          new Exposure(),
          new Flat(),
          new PositionEquation(),
          new Approvals(),
          new SingleWriter(),
          new DayLoss(),
          new Universe(),
          new TargetMapping(),
          new Prices(),
          new AbsorbingStates(),
          new HaltWorks(),
          new ModeFits(),
          new CodeIdentity(),
          new EventContinuity(),
          new NoSilentPoison(),
          new NeverShort(),
          new Freshness(),
          new Liveness(),
          new AuditTrail(),
          new ForeignOrders(),
          new Timetable(),
          new DoneForDay(),
          new Scans(),
          new Rankings(),
          new ExitAccounts(),
          new SecondLine(),
          new PriceCollar());

  private Invariants() {}

  public static List<Invariant> all() {
    return ALL;
  }
}
