package org.openbell.order.inbound;

import java.util.List;
import org.openbell.order.ArmingDesk;
import org.openbell.order.arming.ArmingReason;

/// Whether today is armed, and everything that is in the way. Of the account's id only the last
/// four characters are shown.
public record ArmingView(
    String session, String mode, String account, boolean armed, List<InTheWay> doubts) {
  private static final int SHOWN = 4;

  /// One thing that is in the way.
  public record InTheWay(ArmingReason reason, String words) {}

  static ArmingView of(ArmingDesk.Status status) {
    return new ArmingView(
        status.date().toString(),
        status.mode().name(),
        status.account().map(ArmingView::masked).orElse(""),
        status.isArmed(),
        status.doubts().stream()
            .map(doubt -> new InTheWay(doubt.reason(), doubt.words()))
            .toList());
  }

  static String lastFour(String account) {
    return account.substring(Math.max(0, account.length() - SHOWN));
  }

  private static String masked(String account) {
    return "..." + lastFour(account);
  }
}
