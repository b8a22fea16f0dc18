package org.openbell.approval.clockwork;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.openbell.approval.MessageDesk;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Patience;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.Setup;

/// A relay for every channel that is ready.
public final class PushRelays implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PushRelays.class);

  private final Map<Medium, Setup> setups;
  private final List<PushRelay> relays;

  public PushRelays(
      Map<Medium, Setup> setups,
      PushBook book,
      MessageDesk desk,
      Patience patience,
      DoubleSupplier chance) {
    this.setups = new EnumMap<>(setups);
    this.relays =
        setups.values().stream()
            .flatMap(
                setup ->
                    setup instanceof Setup.Ready ready
                        ? Stream.of(ready.channel())
                        : Stream.empty())
            .map(channel -> new PushRelay(channel, book, desk, patience, chance))
            .toList();
  }

  /// Every channel, ready or not.
  public Map<Medium, Setup> setups() {
    return new EnumMap<>(setups);
  }

  public void start() {
    relays.forEach(PushRelay::start);
  }

  @Override
  public void close() {
    relays.forEach(PushRelay::close);
    for (Setup setup : setups.values()) {
      if (setup instanceof Setup.Ready ready && ready.channel() instanceof AutoCloseable open) {
        close(open);
      }
    }
  }

  private static void close(AutoCloseable channel) {
    try {
      channel.close();
    } catch (Exception stuck) {
      LOG.warnf("a channel does not close: %s", stuck.getMessage());
    }
  }
}
