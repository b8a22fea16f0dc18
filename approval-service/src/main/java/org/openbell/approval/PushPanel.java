package org.openbell.approval;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.approval.board.Part;
import org.openbell.approval.push.ChannelState;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent;
import org.openbell.approval.push.Setup;
import org.openbell.kit.Transactions;

/// Shows how every channel fares, and tries them.
public final class PushPanel {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private record Seen(List<Part> parts, long atNanos) {}

  private final Map<Medium, Setup> setups;
  private final PushBook book;
  private final PushDesk desk;
  private final Transactions transactions;
  private Optional<Seen> seen = Optional.empty();

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

  /// The channels that are set up, as parts of the house; looked at every five seconds at most.
  public synchronized List<Part> parts() {
    long now = System.nanoTime();
    if (seen.isEmpty() || now - seen.get().atNanos() > LOOK_EVERY.toNanos()) {
      seen =
          Optional.of(
              new Seen(
                  setups.entrySet().stream()
                      .filter(each -> !(each.getValue() instanceof Setup.Off))
                      .map(each -> part(each.getKey(), each.getValue()))
                      .toList(),
                  now));
    }
    return seen.get().parts();
  }

  private Part part(Medium medium, Setup setup) {
    PushBook.Tally tally = book.tally(medium);
    ChannelState state = ChannelState.of(medium, setup, tally);
    String lost = state.givenUp() > 0 ? ", " + state.givenUp() + " given up in seven days" : "";
    return new Part(
        "push by " + medium.text(),
        state.state() == ChannelState.State.READY,
        state.words() + lost,
        tally.sinceSent().map(Duration::toSeconds));
  }

  /// Sends a test through every channel that is set up; `name` is one that was never used.
  public void test(String name, String by) {
    transactions.run(() -> desk.tell(new PushEvent.Test("test-" + name, by), Duration.ZERO));
  }
}
