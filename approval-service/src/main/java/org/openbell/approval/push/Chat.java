package org.openbell.approval.push;

import java.util.List;
import java.util.Optional;

/// What is said in a chat with the trader, in both directions.
public final class Chat {
  private Chat() {}

  /// What somebody did; `update` numbers it for good, `name` is who, `from` where they sit.
  public record Incoming(long update, String name, String from, Deed deed) {}

  /// Wrote something, or pressed a button.
  public sealed interface Deed {
    record Said(String text) implements Deed {}

    record Pressed(String data) implements Deed {}
  }

  public record Button(String label, Press press) {}

  /// A message with its buttons, in one row.
  public record Screen(String text, List<Button> buttons) {
    public Screen {
      buttons = List.copyOf(buttons);
    }

    public static Screen plain(String text) {
      return new Screen(text, List.of());
    }

    /// A message as a chat shows it: a question with its two answers.
    public static Screen of(Message message) {
      return new Screen(
          message.whole(),
          message
              .question()
              .map(
                  question ->
                      List.of(button("Approve", true, question), button("Refuse", false, question)))
              .orElse(List.of()));
    }

    private static Button button(String label, boolean isYes, Message.Question question) {
      return new Button(label, new Press.Answer(isYes, question.trade(), question.planHash()));
    }
  }

  /// What is answered: a word to whoever pressed a button, the pressed message anew, and messages
  /// of their own.
  public record Reply(Optional<String> word, Optional<Screen> changed, List<Screen> sent) {
    public Reply {
      sent = List.copyOf(sent);
    }

    public static Reply saying(String text) {
      return new Reply(Optional.empty(), Optional.empty(), List.of(Screen.plain(text)));
    }

    /// The message that was pressed becomes this, and whoever pressed it is told in short.
    public static Reply changing(String word, Screen screen) {
      return new Reply(Optional.of(word), Optional.of(screen), List.of());
    }

    public static Reply word(String word) {
      return new Reply(Optional.of(word), Optional.empty(), List.of());
    }
  }
}
