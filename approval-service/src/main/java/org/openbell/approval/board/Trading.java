package org.openbell.approval.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether entries may go out, as order-service says it of itself.
public record Trading(String state, List<Standing> causes, boolean connected, boolean reconciled) {
  private static final String ACTIVE = "ACTIVE";

  /// One cause that stops entries, with the name by which it is cleared.
  public record Standing(String name, String state, String by, String words, Instant since) {}

  public Trading {
    causes = List.copyOf(causes);
  }

  /// What stops entries, in words; empty when nothing does.
  public Optional<String> whatStops() {
    if (state.equals(ACTIVE)) {
      return Optional.empty();
    }
    return Optional.of(
        causes.stream()
            .map(cause -> cause.name() + " by " + cause.by() + ": " + cause.words())
            .findFirst()
            .map(first -> state + " (" + first + ")")
            .orElse(state));
  }
}
