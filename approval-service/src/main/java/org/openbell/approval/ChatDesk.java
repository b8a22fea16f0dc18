package org.openbell.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.openbell.approval.ClickDesk.Click;
import org.openbell.approval.ClickDesk.Result;
import org.openbell.approval.House.Reply.Away;
import org.openbell.approval.House.Reply.Done;
import org.openbell.approval.House.Reply.SaysNo;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.access.Witness;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.page.Preview;
import org.openbell.approval.push.Chat.Button;
import org.openbell.approval.push.Chat.Deed;
import org.openbell.approval.push.Chat.Incoming;
import org.openbell.approval.push.Chat.Reply;
import org.openbell.approval.push.Chat.Screen;
import org.openbell.approval.push.ChatWording;
import org.openbell.approval.push.Press;
import org.openbell.approval.push.PushEvent.Asked;
import org.openbell.approval.push.PushEvent.Decided;
import org.openbell.approval.push.Replies;

/// What the trader can do in a chat: the same acts as on the page, through the same doors.
///
/// Stopping is easy. Nothing that starts something again is done here: a chat cannot show that
/// whoever writes is still the trader.
public final class ChatDesk {
  /// What the chat leads to.
  public record Ports(
      ApprovalDesk approvals,
      ClickDesk clicks,
      PageDesk page,
      MessageDesk messages,
      AccessDesk access,
      Replies replies,
      Supplier<String> names,
      LongSupplier nanos) {}

  private final Ports ports;
  private final Flattens flattens;

  public ChatDesk(Ports ports) {
    this.ports = ports;
    this.flattens = new Flattens(ports.names(), ports.nanos());
  }

  /// Answers whoever may act; that it is them was looked at before.
  public Reply take(Incoming incoming) {
    Visitor who = new Visitor(incoming.name(), Role.TRADER, Method.TELEGRAM, Duration.ZERO);
    return switch (incoming.deed()) {
      case Deed.Said said -> command(who, incoming, said.text());
      case Deed.Pressed pressed ->
          Press.parse(pressed.data())
              .map(press -> press(who, incoming, press))
              .orElse(Reply.word("This button is from another time."));
    };
  }

  private Reply command(Visitor who, Incoming incoming, String text) {
    // In a group a command may name the bot: /status@my_bot.
    String word = text.strip().split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT);
    return switch (word) {
      case "/status" -> Reply.saying(ChatWording.status(ports.page().look()));
      case "/positions" -> Reply.saying(ChatWording.positions(ports.page().look()));
      case "/pnl" -> Reply.saying(ChatWording.pnl(ports.page().look()));
      case "/approvals" -> questions();
      case "/pause" -> once(incoming, () -> act(who, incoming, Act.PAUSE, "reduce", "Paused."));
      case "/halt" -> once(incoming, () -> act(who, incoming, Act.HALT, "halt", "Halted."));
      case "/resume" -> Reply.saying(resume(who, incoming));
      case "/flatten" -> flatten();
      default -> Reply.saying(ChatWording.HELP);
    };
  }

  private Reply questions() {
    List<Screen> open =
        ports.approvals().pending().stream()
            .map(found -> new Asked(found.ask().trade(), found.ask().lapsesAt()))
            .flatMap(asked -> ports.messages().words(asked).stream())
            .map(Screen::of)
            .toList();
    return open.isEmpty()
        ? Reply.saying("Nothing waits for your word.")
        : new Reply(Optional.empty(), Optional.empty(), open);
  }

  /// Told twice, done once.
  private Reply once(Incoming incoming, Supplier<String> act) {
    Optional<String> before = ports.replies().find(key(incoming));
    if (before.isPresent()) {
      return Reply.saying(before.get());
    }
    String reply = act.get();
    ports.replies().keep(key(incoming), reply);
    return Reply.saying(reply);
  }

  private static String key(Incoming incoming) {
    return "telegram-" + incoming.update();
  }

  private String act(Visitor who, Incoming incoming, Act act, String verb, String done) {
    Map<String, Object> told = new HashMap<>();
    told.put("by", who.name());
    told.put("words", "by Telegram");
    return switch (ports.page().act(act, verb, told, witness(who, incoming, act, ""))) {
      case Done(var trading) -> ChatWording.trading(done, trading);
      case SaysNo(String words) -> "order-service says no: " + words;
      case Away(String words) -> "NOT KNOWN whether it was done: " + words;
    };
  }

  private String resume(Visitor who, Incoming incoming) {
    String why = Act.RESUME.denialTo(who).map(Act.Denial::words).orElseThrow();
    note(who, incoming, Act.RESUME, "", Outcome.REFUSED, why);
    return "Not from here: " + why + " on the desk's page.";
  }

  private Reply flatten() {
    Preview preview = ports.page().preview();
    String name = flattens.show(preview.hash());
    return new Reply(
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Screen(
                ChatWording.preview(preview),
                List.of(
                    new Button("Sell it all", new Press.Flatten(true, name)),
                    new Button("Leave it", new Press.Flatten(false, name))))));
  }

  private Reply press(Visitor who, Incoming incoming, Press press) {
    return switch (press) {
      case Press.Answer answer -> answered(who, incoming, answer);
      case Press.Flatten sure -> flattened(who, incoming, sure);
    };
  }

  private Reply flattened(Visitor who, Incoming incoming, Press.Flatten sure) {
    Optional<String> shown = flattens.take(sure.name());
    if (!sure.isYes()) {
      return changing("Nothing is sold.");
    }
    if (shown.isEmpty()) {
      return changing("Nothing is sold: this look is over a minute old or was used. /flatten");
    }
    if (!ports.page().preview().hash().equals(shown.get())) {
      return changing("Nothing is sold: what would be sold has changed. /flatten");
    }
    return changing(act(who, incoming, Act.FLATTEN, "flatten", "Everything is being sold."));
  }

  private static Reply changing(String words) {
    return Reply.changing(words, Screen.plain(words));
  }

  private Reply answered(Visitor who, Incoming incoming, Press.Answer answer) {
    Optional<String> before = ports.replies().find(key(incoming));
    return before.map(Reply::word).orElseGet(() -> click(who, incoming, answer));
  }

  private Reply click(Visitor who, Incoming incoming, Press.Answer answer) {
    Click click =
        new Click(
            answer.trade(),
            answer.isYes(),
            Optional.of(answer.planHash()),
            Optional.empty(),
            who.name(),
            "by Telegram");
    Act act = answer.isYes() ? Act.APPROVE : Act.REFUSE;
    Result result = ports.clicks().click(click, witness(who, incoming, act, answer.trade().text()));
    ports.replies().keep(key(incoming), words(result));
    return switch (result) {
      case Result.NeverAsked _ -> Reply.word(words(result));
      case Result.Stands _ -> Reply.changing(words(result), decided(answer, words(result)));
      case Result.DecidedOtherwise _, Result.TooLate _ -> changing(words(result));
      // It waits on: shown as it is now, with a button for exactly that.
      case Result.OtherVersion _, Result.PlanChanged _, Result.Blocked _ ->
          ports
              .messages()
              .words(new Asked(answer.trade(), lapsesAt(answer)))
              .map(anew -> Reply.changing(words(result), Screen.of(anew)))
              .orElseGet(() -> changing(words(result)));
    };
  }

  private Instant lapsesAt(Press.Answer answer) {
    return ports.approvals().find(answer.trade()).orElseThrow().ask().lapsesAt();
  }

  private Screen decided(Press.Answer answer, String sentence) {
    return ports
        .messages()
        .words(new Decided(answer.trade()))
        .map(Screen::of)
        .orElseGet(() -> Screen.plain(sentence));
  }

  private static String words(Result result) {
    return switch (result) {
      case Result.NeverAsked _ -> "Nobody was ever asked about that.";
      case Result.Stands ok -> ok.sentence();
      case Result.DecidedOtherwise no -> no.sentence();
      case Result.TooLate late -> late.sentence();
      case Result.OtherVersion other -> changed(other.approval());
      case Result.PlanChanged other -> changed(other.approval());
      case Result.Blocked blocked -> blocked.sentence();
    };
  }

  private static String changed(ApprovalView now) {
    return "The plan for " + now.symbol() + " has changed: look at it once more.";
  }

  private Witness witness(Visitor who, Incoming incoming, Act act, String subject) {
    return (outcome, words) -> note(who, incoming, act, subject, outcome, words);
  }

  private void note(
      Visitor who, Incoming incoming, Act act, String subject, Outcome outcome, String words) {
    ports.access().note(who, act.name(), subject, incoming.from(), outcome, words);
  }
}
