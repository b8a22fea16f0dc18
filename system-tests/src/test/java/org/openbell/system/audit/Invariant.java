package org.openbell.system.audit;

import java.util.List;
import org.openbell.system.day.RecordedDay;

/// What must be true of every day, whatever went wrong in it.
///
/// Written from the house's table of invariants and judged from the broker's ledger, the topics
/// and the tables alone. None of the services' classes is used: a mistake cannot agree with itself.
public enum Invariant {
  INV_1_NO_OVERSELL,
  INV_2_NO_POSSIBLE_OVERSELL,
  INV_3_PROTECTED_HOLDINGS,
  INV_4_FILLS_EXACTLY_ONCE,
  INV_5_NO_ORDER_WITHOUT_A_RECORD,
  INV_5_NO_ORDER_WITHOUT_A_DECISION,
  INV_6_ONE_ORDER_PER_INTENT,
  INV_7_LIVE_PROTECTION,
  INV_8_ENTRY_WINDOWS,
  INV_11_FLAT,
  INV_17_TARGET_MAPPING,
  INV_18_PRICES,
  INV_25_NEVER_SHORT,
  INV_29_FOREIGN_ORDERS,
  MONEY_TO_THE_CENT;

  /// One sentence per violation; none on a good day.
  public List<String> violations(RecordedDay day) {
    return switch (this) {
      case INV_1_NO_OVERSELL -> ShareAudit.oversold(day);
      case INV_2_NO_POSSIBLE_OVERSELL -> ProtectionAudit.couldOversell(day);
      case INV_3_PROTECTED_HOLDINGS -> ShareAudit.foreignSharesTouched(day);
      case INV_4_FILLS_EXACTLY_ONCE -> FillAudit.fillsNotOnce(day);
      case INV_5_NO_ORDER_WITHOUT_A_RECORD -> IntentAudit.ordersWithoutRecord(day);
      case INV_5_NO_ORDER_WITHOUT_A_DECISION -> IntentAudit.ordersWithoutDecision(day);
      case INV_6_ONE_ORDER_PER_INTENT -> IntentAudit.intentsSentTwice(day);
      case INV_7_LIVE_PROTECTION -> ProtectionAudit.unprotected(day);
      case INV_8_ENTRY_WINDOWS -> EntryAudit.outsideTheWindows(day);
      case INV_11_FLAT -> ShareAudit.notFlat(day);
      case INV_17_TARGET_MAPPING -> EntryAudit.wrongTargets(day);
      case INV_18_PRICES -> ProtectionAudit.wrongPrices(day);
      case INV_25_NEVER_SHORT -> ShareAudit.wentShort(day);
      case INV_29_FOREIGN_ORDERS -> IntentAudit.foreignOrdersTouched(day);
      case MONEY_TO_THE_CENT -> MoneyAudit.differences(day);
    };
  }
}
