package org.openbell.tws.message;

import java.util.Map;

/// Where an order stands, in the broker's words.
public enum OrderState {
  /// Not yet sent on by the gateway.
  API_PENDING,
  /// Sent on, not yet acknowledged by the broker.
  PENDING_SUBMIT,
  /// Held by the broker: a stop, a child, an order that waits for its auction.
  PRE_SUBMITTED,
  /// Working at its destination, perhaps partly filled.
  SUBMITTED,
  /// Cancel asked for, not confirmed: fills are still possible.
  PENDING_CANCEL,
  /// Cancel accepted by the broker, not yet effective.
  PRE_CANCELED,
  /// Canceled; a late fill may still be reported.
  CANCELED,
  /// Canceled before the broker acknowledged it.
  API_CANCELED,
  /// Filled completely.
  FILLED,
  /// Rejected or deactivated; comes alive again only after a wait for shares to borrow.
  INACTIVE,
  /// A word nobody here knows; the text beside it says which.
  UNKNOWN;

  private static final Map<String, OrderState> BY_TEXT =
      Map.of(
          "ApiPending", API_PENDING,
          "PendingSubmit", PENDING_SUBMIT,
          "PreSubmitted", PRE_SUBMITTED,
          "Submitted", SUBMITTED,
          "PendingCancel", PENDING_CANCEL,
          "PreCancelled", PRE_CANCELED,
          "Cancelled", CANCELED,
          "ApiCancelled", API_CANCELED,
          "Filled", FILLED,
          "Inactive", INACTIVE);

  /// The state with this wire text, or [#UNKNOWN].
  public static OrderState of(String text) {
    return BY_TEXT.getOrDefault(text, UNKNOWN);
  }

  /// Whether the order normally changes no more. [#UNKNOWN] is not final.
  public boolean isFinal() {
    return switch (this) {
      case CANCELED, API_CANCELED, FILLED, INACTIVE -> true;
      case API_PENDING,
          PENDING_SUBMIT,
          PRE_SUBMITTED,
          SUBMITTED,
          PENDING_CANCEL,
          PRE_CANCELED,
          UNKNOWN ->
          false;
    };
  }
}
