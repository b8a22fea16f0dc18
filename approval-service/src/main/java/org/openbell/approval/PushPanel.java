package org.openbell.approval;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openbell.approval.push.ChannelState;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent;
import org.openbell.approval.push.Setup;
import org.openbell.kit.Transactions;

/// Shows how every channel fares, and tries them.
public final class PushPanel {
  private final Map<Medium, Setup> setups;
  private final PushBook book;
  private final PushDesk desk;
  private final Transactions transactions;

  public PushPanel(
      Map<Medium, Setup> setups, PushBook book, PushDesk desk, Transactions transactions) {
    this.setups = setups;
    this.book = book;
    this.desk = desk;
    this.transactions = transactions;
  }

  public List<ChannelState> channels() {
    return setups.entrySet().stream()
        .map(each -> ChannelState.of(each.getKey(), each.getValue(), book.tally(each.getKey())))
        .toList();
  }

  /// Sends a test through every channel that is set up; `name` is one that was never used.
  public void test(String name, String by) {
    transactions.run(() -> desk.tell(new PushEvent.Test("test-" + name, by), Duration.ZERO));
  }
}
