package org.openbell.approval.push;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.approval.push.PushBook.Tally;

/// A channel as `/api/push` shows it; times are real time, `events` are empty where it is not set
/// up, `givenUp` counts seven days.
public record ChannelState(
    String channel,
    State state,
    String words,
    long waiting,
    long givenUp,
    Optional<Instant> lastSent,
    Optional<Instant> lastFailed,
    Optional<String> trouble,
    Map<String, String> events) {
  /// How a channel fares.
  public enum State {
    OFF,
    /// It is set in a way that cannot work.
    WRONG,
    READY,
    /// The last thing that it did was to fail.
    FAILING
  }

  public static ChannelState of(Medium medium, Setup setup, Tally tally) {
    boolean fails =
        tally
            .lastFailed()
            .filter(failed -> tally.lastSent().filter(sent -> sent.isAfter(failed)).isEmpty())
            .isPresent();
    return switch (setup) {
      case Setup.Off off -> of(medium, State.OFF, off.words(), tally, Map.of());
      case Setup.Wrong wrong -> of(medium, State.WRONG, wrong.trouble(), tally, Map.of());
      case Setup.Ready ready -> {
        Optional<String> trouble =
            ready.channel().trouble().or(() -> fails ? tally.trouble() : Optional.empty());
        yield of(
            medium,
            trouble.isPresent() ? State.FAILING : State.READY,
            trouble.orElse("ready"),
            tally,
            events(ready.wishes()));
      }
    };
  }

  private static ChannelState of(
      Medium medium, State state, String words, Tally tally, Map<String, String> events) {
    return new ChannelState(
        medium.text(),
        state,
        words,
        tally.waiting(),
        tally.givenUp(),
        tally.lastSent(),
        tally.lastFailed(),
        tally.trouble(),
        events);
  }

  private static Map<String, String> events(Wishes wishes) {
    Map<String, String> events = new TreeMap<>();
    wishes.loudness().forEach((kind, loudness) -> events.put(kind.text(), loudness.text()));
    return events;
  }
}
