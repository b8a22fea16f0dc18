package org.openbell.approval.channel;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Chat.Button;
import org.openbell.approval.push.Chat.Screen;
import org.openbell.approval.push.Kind;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Message;
import org.openbell.approval.push.Outcome;

/// One chat of Telegram: messages go there, a question with its two buttons, and an answered
/// question is changed to what became of it, without a sound.
public final class TelegramChannel implements Channel, AutoCloseable {
  private static final int LONGEST_TEXT = 4_000;

  private final TelegramApi api;
  private final long chat;
  private volatile String deaf = "";

  /// `address` is Telegram's own but for tests; `chat` the number of the one chat that is obeyed.
  public TelegramChannel(String address, String token, long chat) {
    this.api = new TelegramApi(address, token);
    this.chat = chat;
  }

  @Override
  public Medium medium() {
    return Medium.TELEGRAM;
  }

  @Override
  public Optional<String> trouble() {
    return Optional.of(deaf).filter(words -> !words.isEmpty());
  }

  /// Why commands are not heard; nothing when they are.
  void hears(String words) {
    deaf = words;
  }

  long chat() {
    return chat;
  }

  TelegramApi api() {
    return api;
  }

  @Override
  public Outcome send(Delivery delivery) throws InterruptedException {
    Message message = delivery.message();
    try {
      Optional<Outcome> trouble = Optional.empty();
      if (message.kind() == Kind.DECIDED && delivery.question().isPresent()) {
        trouble = change(delivery.question().get(), message);
        if (trouble.isPresent() || delivery.loudness() == Loudness.SILENT) {
          return trouble.orElse(Outcome.Sent.PLAIN);
        }
      }
      boolean isSilent = delivery.loudness() == Loudness.SILENT;
      TelegramApi.Answer answer = api.call("sendMessage", fields(Screen.of(message), isSilent));
      return answer.isOk()
          ? new Outcome.Sent(Optional.of(answer.result().path("message_id").asText()))
          : Wire.no(answer.plain());
    } catch (IOException away) {
      return new Outcome.Later("does not answer: " + away.getClass().getSimpleName());
    }
  }

  private Optional<Outcome> change(String question, Message message)
      throws IOException, InterruptedException {
    TelegramApi.Answer answer = edit(question, Screen.of(message));
    return answer.isOk() || answer.isUnchanged()
        ? Optional.empty()
        : Optional.of(Wire.no(answer.plain()));
  }

  TelegramApi.Answer edit(String messageId, Screen screen)
      throws IOException, InterruptedException {
    Map<String, Object> fields = fields(screen, true);
    fields.put("message_id", Long.parseLong(messageId));
    fields.remove("disable_notification");
    return api.call("editMessageText", fields);
  }

  Map<String, Object> fields(Screen screen, boolean isSilent) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("chat_id", chat);
    fields.put("text", cut(screen.text()));
    fields.put("disable_notification", isSilent);
    fields.put("link_preview_options", Map.of("is_disabled", true));
    fields.put("reply_markup", Map.of("inline_keyboard", keyboard(screen.buttons())));
    return fields;
  }

  private static List<List<Map<String, String>>> keyboard(List<Button> buttons) {
    return buttons.isEmpty()
        ? List.of()
        : List.of(
            buttons.stream()
                .map(
                    button ->
                        Map.of("text", button.label(), "callback_data", button.press().data()))
                .toList());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
  }

  @Override
  public void close() {
    api.close();
  }
}
