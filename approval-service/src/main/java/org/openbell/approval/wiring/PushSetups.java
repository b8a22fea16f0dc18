package org.openbell.approval.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.openbell.approval.channel.WebhookChannel;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Setup;
import org.openbell.approval.push.Wishes;

/// Makes channels of settings. A setting that cannot work costs its channel and nothing else: a
/// desk that does not start because of a chat would be the greater harm.
final class PushSetups {
  private PushSetups() {}

  static Setup webhook(PushSettings.Webhook set) {
    return set.url().isEmpty()
        ? new Setup.Off("set openbell.push.webhook.url and openbell.push.webhook.secret")
        : tried(
            Medium.WEBHOOK,
            set.events(),
            () ->
                new WebhookChannel(
                    set.url().get(),
                    secret("openbell.push.webhook.secret", set.secret(), set.secretFile())));
  }

  static Setup tried(Medium medium, Optional<String> events, Supplier<Channel> channel) {
    try {
      Wishes wishes = Wishes.of(medium, events.orElse(""));
      return new Setup.Ready(channel.get(), wishes);
    } catch (IllegalArgumentException wrong) {
      return new Setup.Wrong(wrong.getMessage());
    }
  }

  /// A secret that is set itself, or stands in a file.
  static String secret(String setting, Optional<String> secret, Optional<String> file) {
    if (secret.isPresent() == file.isPresent()) {
      throw new IllegalArgumentException(
          "one of " + setting + " and " + setting + "-file has to be set");
    }
    return secret.orElseGet(() -> read(setting, file.orElseThrow())).strip();
  }

  private static String read(String setting, String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          setting + "-file cannot be read: " + unreadable, unreadable);
    }
  }
}
