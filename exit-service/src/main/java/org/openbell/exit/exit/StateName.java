package org.openbell.exit.exit;

/// The name of a state for rows and screens.
public enum StateName {
  NOT_HELD,
  UNPLANNED,
  PROTECTING,
  PROTECTED,
  UNPROTECTED,
  CLOSING,
  FLATTENING,
  CARRIED,
  CLOSED,
  FLAT;

  public static StateName of(PositionState state) {
    return switch (state) {
      case PositionState.NotHeld _ -> NOT_HELD;
      case PositionState.Unplanned _ -> UNPLANNED;
      case PositionState.Protecting _ -> PROTECTING;
      case PositionState.Protected _ -> PROTECTED;
      case PositionState.Unprotected _ -> UNPROTECTED;
      case PositionState.Closing _ -> CLOSING;
      case PositionState.Flattening _ -> FLATTENING;
      case PositionState.Carried _ -> CARRIED;
      case PositionState.Closed _ -> CLOSED;
      case PositionState.Flat _ -> FLAT;
    };
  }
}
