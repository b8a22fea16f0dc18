package org.openbell.approval.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.approval.push.Setup;

class PushSetupsTest {
  private static final String TOKEN = "123456789:AAE-test-test-test-test-test-test-12";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir Path folder;

  @Test
  void isOffUnlessSomebodyWantsItAndSaysHow() {
    PushSettings none = settings(Map.of());
    assertThat(PushSetups.webhook(none.webhook()))
        .isEqualTo(new Setup.Off("set openbell.push.webhook.url and openbell.push.webhook.secret"));
    assertThat(PushSetups.telegram(none.telegram())).isInstanceOf(Setup.Off.class);
  }

  @Test
  void takesASecretFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    assertThat(webhook(Map.of("secret-file", file.toString()))).isInstanceOf(Setup.Ready.class);
    assertThat(trouble(webhook(Map.of("secret-file", folder.resolve("none").toString()))))
        .startsWith("openbell.push.webhook.secret-file cannot be read");
    assertThat(trouble(webhook(Map.of("secret-file", file.toString(), "secret", SECRET))))
        .contains("one of openbell.push.webhook.secret and openbell.push.webhook.secret-file");
    assertThat(trouble(webhook(Map.of()))).contains("one of openbell.push.webhook.secret");
  }

  @Test
  void saysWhatIsWrongWithAChat() {
    assertThat(telegram(Map.of("token", TOKEN, "chat", "42"))).isInstanceOf(Setup.Ready.class);
    assertThat(trouble(telegram(Map.of("token", TOKEN))))
        .startsWith("openbell.push.telegram.chat has to be set");
    assertThat(trouble(telegram(Map.of("token", TOKEN, "chat", "@me"))))
        .isEqualTo("openbell.push.telegram.chat has '@me', which is no number");
    assertThat(trouble(telegram(Map.of("token", "abc", "chat", "42"))))
        .startsWith("openbell.push.telegram.token is no bot token")
        .doesNotContain("abc");
    assertThat(trouble(telegram(Map.of("token", TOKEN, "chat", "42", "events", "asked=loud"))))
        .startsWith("openbell.push.telegram.events has 'asked=loud'");
  }

  @Test
  void obeysNobodyOfAGroupWhoIsNotNamed() {
    assertThat(trouble(telegram(Map.of("token", TOKEN, "chat", "-100123"))))
        .contains("openbell.push.telegram.users has to name who");
    assertThat(telegram(Map.of("token", TOKEN, "chat", "-100123", "users", "7, 8")))
        .isInstanceOf(Setup.Ready.class);
  }

  private static Setup webhook(Map<String, String> more) {
    var all = new HashMap<>(Map.of("openbell.push.webhook.url", "https://example.com"));
    more.forEach((name, value) -> all.put("openbell.push.webhook." + name, value));
    return PushSetups.webhook(settings(all).webhook());
  }

  private static Setup telegram(Map<String, String> set) {
    var all = new HashMap<String, String>();
    set.forEach((name, value) -> all.put("openbell.push.telegram." + name, value));
    return PushSetups.telegram(settings(all).telegram());
  }

  private static String trouble(Setup setup) {
    return setup instanceof Setup.Wrong(String trouble) ? trouble : setup.toString();
  }

  private static PushSettings settings(Map<String, String> set) {
    return new SmallRyeConfigBuilder()
        .withMapping(PushSettings.class)
        .withDefaultValues(set)
        .build()
        .getConfigMapping(PushSettings.class);
  }
}
