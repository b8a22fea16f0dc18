package org.openbell.approval.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
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

  /// Whether there is a gateway that has to be logged in by hand once a week.
  @WithDefault("true")
  boolean weeklyLogin();

  Web web();

  Webhook webhook();

  Telegram telegram();

  Mail mail();

  /// Notifications of browsers.
  interface Web {
    /// Whom a push service asks: `mailto:` and one's own address.
    Optional<String> contact();

    /// The push services that are spoken to, each with all hosts below it.
    @WithDefault("fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com")
    List<String> services();

    Optional<String> events();
  }

  /// Signed JSON to an address of one's own.
  interface Webhook {
    Optional<String> url();

    Optional<String> secret();

    /// A file with the secret, in its place.
    Optional<String> secretFile();

    /// What differs from the standard: `go=silent, bought=off`.
    Optional<String> events();
  }

  /// A bot that writes to one chat and obeys it.
  interface Telegram {
    Optional<String> token();

    /// A file with the token, in its place.
    Optional<String> tokenFile();

    /// The number of the chat.
    Optional<String> chat();

    /// Who may act where the chat is a group: numbers of people, with commas between them.
    Optional<String> users();

    @WithDefault("https://api.telegram.org")
    String url();

    Optional<String> events();
  }

  /// Mail; its server is set as `quarkus.mailer`.
  interface Mail {
    Optional<String> to();

    Optional<String> from();

    Optional<String> events();
  }
}
