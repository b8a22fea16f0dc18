package org.openbell.approval.wiring;

import io.quarkus.mailer.reactive.ReactiveMailer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openbell.approval.channel.MailChannel;
import org.openbell.approval.channel.P256;
import org.openbell.approval.channel.TelegramChannel;
import org.openbell.approval.channel.WebChannel;
import org.openbell.approval.channel.WebhookChannel;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Setup;
import org.openbell.approval.push.Wishes;
import org.openbell.approval.store.BrowserTable;

/// Makes channels of settings. A setting that cannot work costs its channel and nothing else: a
/// desk that does not start because of a chat would be the greater harm.
final class PushSetups {
  private PushSetups() {}

  static Setup web(PushSettings.Web set, BrowserTable browsers) {
    return set.contact().isEmpty()
        ? new Setup.Off("set openbell.push.web.contact to mailto: and your address")
        : tried(
            Medium.WEB,
            set.events(),
            () -> {
              String keys = browsers.keys(() -> P256.text(P256.draw(new SecureRandom())));
              return new WebChannel(
                  browsers, P256.parse(keys), set.contact().get().strip(), set.services());
            });
  }

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

  static Setup telegram(PushSettings.Telegram set) {
    return set.token().isEmpty() && set.tokenFile().isEmpty()
        ? new Setup.Off("set openbell.push.telegram.token and openbell.push.telegram.chat")
        : tried(
            Medium.TELEGRAM,
            set.events(),
            () -> {
              long chat = chat(set);
              users(set);
              return new TelegramChannel(
                  set.url(),
                  secret("openbell.push.telegram.token", set.token(), set.tokenFile()),
                  chat);
            });
  }

  private static long chat(PushSettings.Telegram set) {
    String text =
        set.chat()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "openbell.push.telegram.chat has to be set: write to the bot, then open"
                            + " api.telegram.org/bot<token>/getUpdates and take chat.id"));
    return number("openbell.push.telegram.chat", text);
  }

  /// Who may act: in a chat of two nobody has to be named, in a group somebody has to be.
  static Set<Long> users(PushSettings.Telegram set) {
    Set<Long> users =
        Stream.of(set.users().orElse("").split(",", -1))
            .filter(each -> !each.isBlank())
            .map(each -> number("openbell.push.telegram.users", each))
            .collect(Collectors.toSet());
    if (users.isEmpty() && chat(set) < 0) {
      throw new IllegalArgumentException(
          "openbell.push.telegram.chat is a group: openbell.push.telegram.users has to name who"
              + " of it may act");
    }
    return users;
  }

  private static long number(String setting, String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException(
          setting + " has '" + text.strip() + "', which is no number", notOne);
    }
  }

  static Setup mail(PushSettings.Mail set, ReactiveMailer mailer) {
    return set.to().isEmpty()
        ? new Setup.Off("set openbell.push.mail.to and .from, and quarkus.mailer.host")
        : tried(
            Medium.MAIL,
            set.events(),
            () -> new MailChannel(mailer, set.from().orElse(""), set.to().get()));
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
