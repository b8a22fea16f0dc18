package org.openbell.approval.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.approval.push.Chat.Deed;
import org.openbell.approval.push.Chat.Incoming;
import org.openbell.approval.push.Chat.Reply;
import org.openbell.approval.push.Chat.Screen;
import org.openbell.approval.push.ChatWording;

/// Hears what is said in the chat by asking Telegram for it, so that no port has to be open. Only
/// the one chat is obeyed, in a group only the people who are named; others get no answer.
///
/// What it answers is tried once: a decision is shown by its own message as well.
public final class TelegramListener implements AutoCloseable {
  /// What the chat leads to.
  public interface Desk {
    Reply take(Incoming incoming);

    /// Somebody who is not ours tried to say something; told once for each.
    void noteStranger(String name, String from);
  }

  private static final Logger LOG = Logger.getLogger(TelegramListener.class);
  private static final Duration HOLD = Duration.ofSeconds(25);
  private static final int MOST_STRANGERS = 100;
  private static final int LONGEST_WORD = 190;
  private static final long FIRST_REST_SECONDS = 1;
  private static final long LONGEST_REST_SECONDS = 60;

  private final TelegramChannel channel;
  private final Set<Long> users;
  private final Desk desk;
  private final Set<Long> strangers = new HashSet<>();
  private final Semaphore stopped = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("telegram").daemon().unstarted(this::run);
  private long next;

  /// `users` are the numbers of those who may act in a group; in a chat of two there is one.
  public TelegramListener(TelegramChannel channel, Set<Long> users, Desk desk) {
    this.channel = channel;
    this.users = Set.copyOf(users);
    this.desk = desk;
  }

  public void start() {
    thread.start();
  }

  // Anything thrown out of here would end the hearing, silently and for good.
  private void run() {
    long rest = FIRST_REST_SECONDS;
    nameCommands();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Optional<Duration> pause = hear();
        if (pause.isEmpty()) {
          channel.hears("");
          rest = FIRST_REST_SECONDS;
          continue;
        }
        rest = Math.max(FIRST_REST_SECONDS, pause.get().toSeconds());
      } catch (InterruptedException stopping) {
        return;
      } catch (IOException | RuntimeException failed) {
        say("commands are not heard: " + failed.getClass().getSimpleName());
      }
      if (isStopping(rest)) {
        return;
      }
      rest = Math.min(2 * rest, LONGEST_REST_SECONDS);
    }
  }

  /// For the menu beside the text field; without it everything works as well.
  private void nameCommands() {
    List<Map<String, String>> commands =
        ChatWording.COMMANDS.entrySet().stream()
            .map(each -> Map.of("command", each.getKey(), "description", each.getValue()))
            .toList();
    try {
      done(channel.api().call("setMyCommands", Map.of("commands", commands)));
    } catch (IOException | RuntimeException away) {
      LOG.infof("telegram has no menu of commands: %s", away.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String words) {
    if (!channel.trouble().equals(Optional.of(words))) {
      LOG.warnf("telegram: %s", words);
    }
    channel.hears(words);
  }

  private boolean isStopping(long seconds) {
    try {
      return stopped.tryAcquire(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      return true;
    }
  }

  /// How long to wait before it is asked again, if it did not answer as it should.
  private Optional<Duration> hear() throws IOException, InterruptedException {
    Map<String, Object> ask = new HashMap<>();
    ask.put("timeout", HOLD.toSeconds());
    ask.put("allowed_updates", List.of("message", "callback_query"));
    if (next > 0) {
      ask.put("offset", next);
    }
    TelegramApi.Answer answer =
        channel.api().call("getUpdates", ask, HOLD.plus(Wire.ANSWER_WITHIN));
    if (!answer.isOk()) {
      say("commands are not heard: Telegram answers " + answer.status() + " " + answer.trouble());
      return Optional.of(answer.retryAfter().orElse(Duration.ofSeconds(LONGEST_REST_SECONDS)));
    }
    for (JsonNode update : answer.result()) {
      next = update.path("update_id").asLong() + 1;
      take(update);
    }
    return Optional.empty();
  }

  private void take(JsonNode update) throws IOException, InterruptedException {
    JsonNode pressed = update.path("callback_query");
    JsonNode message = pressed.isMissingNode() ? update.path("message") : pressed.path("message");
    JsonNode from = (pressed.isMissingNode() ? message : pressed).path("from");
    long chat = message.path("chat").path("id").asLong();
    if (!isOurs(chat, from.path("id").asLong())) {
      noteOnce(from, chat);
      return;
    }
    Deed deed =
        pressed.isMissingNode()
            ? new Deed.Said(message.path("text").asText(""))
            : new Deed.Pressed(pressed.path("data").asText(""));
    Incoming incoming =
        new Incoming(update.path("update_id").asLong(), nameOf(from), addressOf(from), deed);
    answer(pressed, message, replyTo(incoming));
  }

  private boolean isOurs(long chat, long user) {
    return chat == channel.chat() && (users.isEmpty() ? user == chat : users.contains(user));
  }

  private void noteOnce(JsonNode from, long chat) {
    if (strangers.size() < MOST_STRANGERS && strangers.add(from.path("id").asLong())) {
      LOG.warnf("telegram: %s in chat %d is not obeyed", addressOf(from), chat);
      desk.noteStranger(nameOf(from), addressOf(from));
    }
  }

  private static String addressOf(JsonNode from) {
    return "telegram " + from.path("id").asLong();
  }

  private static String nameOf(JsonNode from) {
    String name = from.path("username").asText(from.path("first_name").asText("somebody"));
    String line = name.replaceAll("\\p{Cntrl}", " ").strip();
    return line.substring(0, Math.min(line.length(), 64));
  }

  private Reply replyTo(Incoming incoming) {
    try {
      return desk.take(incoming);
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "update %d of telegram failed", incoming.update());
      return Reply.saying("It failed here. Look at the desk before you ask again.");
    }
  }

  private void answer(JsonNode pressed, JsonNode message, Reply reply)
      throws IOException, InterruptedException {
    if (!pressed.isMissingNode()) {
      String word = reply.word().orElse("");
      String shown = word.substring(0, Math.min(word.length(), LONGEST_WORD));
      done(
          channel
              .api()
              .call(
                  "answerCallbackQuery",
                  Map.of("callback_query_id", pressed.path("id").asText(), "text", shown)));
    }
    if (reply.changed().isPresent()) {
      done(channel.edit(message.path("message_id").asText(), reply.changed().get()));
    }
    for (Screen screen : reply.sent()) {
      done(channel.api().call("sendMessage", channel.fields(screen, true)));
    }
  }

  private static void done(TelegramApi.Answer answer) {
    if (!answer.isOk() && !answer.isUnchanged()) {
      LOG.warnf("telegram did not take a call: %s", answer.trouble());
    }
  }

  @Override
  public void close() {
    stopped.release();
    thread.interrupt();
  }
}
