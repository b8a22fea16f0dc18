package org.openbell.order;

import java.util.Optional;

/// Paper or live, told apart by the account itself: a port can be anybody's.
public enum AccountMode {
  PAPER,
  LIVE;

  /// Paper accounts begin with D (`DU1234567`); a live one has to be named in the settings.
  public boolean fits(String account, Optional<String> expected) {
    boolean asExpected = expected.isEmpty() || expected.get().equals(account);
    return switch (this) {
      case PAPER -> account.startsWith("D") && asExpected;
      case LIVE -> !account.startsWith("D") && expected.isPresent() && asExpected;
    };
  }
}
