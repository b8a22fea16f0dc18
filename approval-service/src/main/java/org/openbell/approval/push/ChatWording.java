package org.openbell.approval.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openbell.approval.board.Trading;
import org.openbell.approval.login.WeeklyLogin.Level;
import org.openbell.approval.page.DeskView;
import org.openbell.approval.page.DeskView.PositionLine;
import org.openbell.approval.page.Preview;
import org.openbell.model.money.Usd;

/// How the desk reads in a chat.
public final class ChatWording {
  /// What can be asked for, and what it does.
  public static final Map<String, String> COMMANDS = commands();

  public static final String HELP =
      COMMANDS.entrySet().stream()
          .map(each -> "/" + each.getKey() + " " + each.getValue())
          .collect(
              Collectors.joining(
                  "\n", "", "\nResuming takes your access token: do it on the desk's page."));

  private ChatWording() {}

  private static Map<String, String> commands() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("status", "how things stand");
    all.put("positions", "what is held, with stops and targets");
    all.put("pnl", "what today came to");
    all.put("approvals", "what waits for your word");
    all.put("pause", "no new entries; those at the broker stay");
    all.put("halt", "no new entries; those at the broker are taken back");
    all.put("flatten", "sell everything that Openbell bought, after a look");
    all.put("help", "this list");
    return Collections.unmodifiableMap(all);
  }

  public static String status(DeskView desk) {
    List<String> lines = new ArrayList<>();
    lines.add(desk.shown() + ", " + lower(desk.phase()));
    lines.add("Next: " + desk.next().name() + ", " + desk.next().shown());
    lines.add((desk.armed().armed() ? "Armed: " : "Not armed: ") + desk.armed().words());
    lines.add(entries(desk));
    lines.add(
        "Gateway "
            + lower(desk.switches().gateway())
            + (desk.switches().reconciled() ? ", books compared" : ", books not compared"));
    if (desk.login().level() == Level.DUE || desk.login().level() == Level.URGENT) {
      lines.add("Weekly login: " + desk.login().words());
    }
    long bare = desk.positions().stream().filter(each -> !each.isProtected()).count();
    lines.add(
        count(desk.positions().size(), "position")
            + (bare > 0 ? ", " + bare + " NOT PROTECTED" : "")
            + ", net today "
            + desk.money().netToday().toCents());
    long waiting = desk.approvals().stream().filter(each -> each.state().equals("PENDING")).count();
    if (waiting > 0) {
      lines.add(count(waiting, "question") + " for you: /approvals");
    }
    String away =
        desk.parts().stream()
            .filter(part -> !part.ready())
            .map(part -> part.name() + " (" + part.words() + ")")
            .collect(Collectors.joining(", "));
    if (!away.isEmpty()) {
      lines.add("Not ready: " + away);
    }
    return String.join("\n", lines);
  }

  private static String entries(DeskView desk) {
    String state =
        desk.switches()
            .state()
            .map(ChatWording::lower)
            .orElse("not known, order-service does not answer");
    String why =
        desk.switches().causes().stream()
            .map(cause -> cause.name() + " by " + cause.by() + " " + cause.words())
            .collect(Collectors.joining("; "));
    return "Entries: "
        + (desk.switches().doneForDay() ? "done for the day" : state)
        + (why.isBlank() ? "" : " (" + why.strip() + ")");
  }

  public static String positions(DeskView desk) {
    return desk.positions().isEmpty()
        ? "Nothing is held."
        : desk.positions().stream().map(ChatWording::line).collect(Collectors.joining("\n"));
  }

  private static String line(PositionLine held) {
    return "%s %s at %s%s%s; stop %s, target %s; %s"
        .formatted(
            held.symbol(),
            held.shares(),
            held.entry(),
            held.last().map(last -> ", now " + last).orElse(""),
            held.gain().map(gain -> " " + gain.toCents()).orElse(""),
            held.stop().map(Object::toString).orElse("none"),
            held.target().map(Object::toString).orElse("none"),
            held.isProtected() ? "protected" : "NOT PROTECTED: " + held.words());
  }

  public static String pnl(DeskView desk) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Net today %s (%s before costs of %s), before open positions"
            .formatted(
                desk.money().netToday().toCents(),
                desk.money().grossToday().toCents(),
                unsigned(desk.money().commissionsToday())));
    desk.closed()
        .forEach(
            trade ->
                lines.add(
                    "%s %s, %s"
                        .formatted(
                            trade.symbol(), trade.grossPnl().toCents(), lower(trade.reason()))));
    desk.positions()
        .forEach(
            held ->
                lines.add(
                    held.symbol()
                        + " open"
                        + held.gain().map(gain -> " " + gain.toCents()).orElse("")));
    return String.join("\n", lines);
  }

  /// What would be sold, and the question whether it shall be.
  public static String preview(Preview preview) {
    String sells =
        preview.sells().stream()
            .map(
                sell ->
                    sell.shares()
                        + " "
                        + sell.symbol()
                        + sell.gain().map(gain -> " " + gain.toCents()).orElse(""))
            .collect(Collectors.joining("\n"));
    String drops =
        preview.drops().isEmpty() ? "" : "\nQuestions that end with it: " + preview.drops().size();
    return "Sell now, at the market, only what Openbell bought:\n"
        + (sells.isEmpty() ? "nothing is held; entries at the broker are taken back" : sells)
        + drops
        + "\nGood for one minute.";
  }

  /// What an act came to.
  public static String trading(String done, Trading now) {
    return done + " Entries: " + now.state().toLowerCase(Locale.ROOT) + ".";
  }

  private static String unsigned(Usd amount) {
    return amount.toCents().replace("+", "");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String lower(Object word) {
    return word.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
