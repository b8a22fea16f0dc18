package org.openbell.approval.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Where the trader is told things; nothing is set up, nothing is sent. docs/push.md has it all.
@ConfigMapping(prefix = "openbell.push")
public interface PushSettings {
  /// From what age on, in exchange time, a fact is history and not sent.
  @WithDefault("PT15M")
  Duration tooOld();

  /// How often a message is tried.
  @WithDefault("12")
  int tries();

  /// How long, in real time, a message is worth trying.
  @WithDefault("PT30M")
  Duration giveUpAfter();

  Webhook webhook();

  /// Signed JSON to an address of one's own.
  interface Webhook {
    Optional<String> url();

    Optional<String> secret();

    /// A file with the secret, in its place.
    Optional<String> secretFile();

    /// What differs from the standard: `go=silent, bought=off`.
    Optional<String> events();
  }
}
