package org.openbell.simulator.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.faults.Fault.MessageFault;
import org.openbell.simulator.faults.Fault.VenueFault;
import org.openbell.simulator.faults.FaultScript.Entry;
import org.openbell.simulator.faults.Trigger.OnMessage;

/// Reads a fault script: YAML or JSON, a whole script, a list, or one fault alone.
public final class FaultFile {
  private static final long LARGEST_BYTES = 1 << 20;
  private static final List<String> COMMON = List.of("when", "fault", "probability");

  private final String name;

  private FaultFile(String name) {
    this.name = name;
  }

  /// The script in that file, else a [BadFaults] that says what is wrong where.
  public static FaultScript load(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new BadFaults(file + " is larger than " + LARGEST_BYTES + " bytes");
      }
      return parse(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new BadFaults("fault script " + file + " cannot be read: " + unreadable, unreadable);
    }
  }

  /// The script in that text; `name` is only what errors call it.
  public static FaultScript parse(String name, String text) {
    return new FaultFile(name).script(NodeReader.read(name, text));
  }

  /// A trade that the user does by hand: `{symbol: SKYX, side: SELL, shares: 10}`.
  public static VenueFault trade(String name, String text) {
    return new FaultFile(name)
        .act(
            text,
            List.of("symbol", "side", "shares"),
            fields -> {
              var symbol = fields.neededSymbol();
              var shares = fields.needed("shares", Shares::parse);
              if (shares.isZero()) {
                throw new EntryFields.BadField(fields.line(), "shares", "is zero");
              }
              return fields.needed("side", FaultFile::side) == Side.BUY
                  ? new Fault.HandBuy(symbol, shares)
                  : new Fault.HandSell(symbol, shares);
            });
  }

  private static Side side(String text) {
    return switch (text) {
      case "BUY" -> Side.BUY;
      case "SELL" -> Side.SELL;
      default -> throw new IllegalArgumentException("'" + text + "' is neither BUY nor SELL");
    };
  }

  /// A cancel by hand: `{symbol: WULF}` or `{orderRef: ...}`, the newest order of them.
  public static VenueFault cancel(String name, String text) {
    return new FaultFile(name)
        .act(
            text,
            List.of("symbol", "orderRef"),
            fields ->
                new Fault.HandCancel(fields.symbol(), fields.optional("orderRef", ref -> ref)));
  }

  private VenueFault act(
      String text, List<String> allowed, Function<EntryFields, VenueFault> read) {
    if (!(NodeReader.read(name, text) instanceof Node.Fields node)) {
      throw bad(1, "expected " + allowed);
    }
    var fields = new EntryFields(node);
    for (var field : fields.names()) {
      if (!allowed.contains(field)) {
        throw bad(fields.line(field), "unknown field '" + field + "'; there are " + allowed);
      }
    }
    try {
      return read.apply(fields);
    } catch (EntryFields.BadField wrong) {
      throw bad(wrong.line(), wrong.field() + " " + wrong.getMessage());
    }
  }

  private FaultScript script(Node node) {
    return switch (node) {
      case Node.Items(var nodes, _) -> new FaultScript(OptionalLong.empty(), entries(nodes));
      case Node.Fields fields
          when fields.named().containsKey("fault") || fields.named().containsKey("when") ->
          new FaultScript(OptionalLong.empty(), List.of(entry(fields)));
      case Node.Fields fields -> whole(fields);
      case Node.Text(_, var line) ->
          throw bad(line, "a script is 'faults:' and a list, or one fault with 'fault:'");
    };
  }

  private FaultScript whole(Node.Fields fields) {
    for (var field : fields.named().entrySet()) {
      if (!List.of("seed", "faults").contains(field.getKey())) {
        throw bad(
            field.getValue().line(),
            "unknown field '" + field.getKey() + "'; a script has seed and faults");
      }
    }
    if (!(fields.named().get("faults") instanceof Node.Items(var nodes, _))) {
      throw bad(fields.line(), "'faults' is missing or no list");
    }
    var entries = entries(nodes);
    return new FaultScript(seed(fields), entries);
  }

  private OptionalLong seed(Node.Fields fields) {
    return switch (fields.named().get("seed")) {
      case null -> OptionalLong.empty();
      case Node.Text(var value, _) when value.matches("-?\\d{1,18}") ->
          OptionalLong.of(Long.parseLong(value));
      case Node other -> throw bad(other.line(), "seed is no whole number");
    };
  }

  private List<Entry> entries(List<Node> nodes) {
    if (nodes.size() > FaultScript.MOST_ENTRIES) {
      throw new BadFaults(name + ": more than " + FaultScript.MOST_ENTRIES + " entries");
    }
    var entries = new ArrayList<Entry>();
    for (var node : nodes) {
      if (!(node instanceof Node.Fields fields)) {
        throw bad(node.line(), "a fault is written {when: ..., fault: ...}");
      }
      entries.add(entry(fields));
    }
    return entries;
  }

  private Entry entry(Node.Fields node) {
    var fields = new EntryFields(node);
    var kind = "";
    try {
      kind = fields.needed("fault", text -> text);
      return entry(fields, word(fields, kind));
    } catch (EntryFields.BadField bad) {
      throw new BadFaults(
          "%s, line %d, %s%s: %s"
              .formatted(
                  name,
                  bad.line(),
                  kind.isEmpty() ? "" : kind + ", ",
                  bad.field(),
                  bad.getMessage()),
          bad);
    }
  }

  private static FaultWords.Word word(EntryFields fields, String kind) {
    return FaultWords.find(kind)
        .orElseThrow(
            () ->
                new EntryFields.BadField(
                    fields.line(), "fault", "is unknown; there are " + FaultWords.kinds()));
  }

  private static Entry entry(EntryFields fields, FaultWords.Word word) {
    requireKnown(fields, word);
    var when = fields.optional("when", TriggerWords::read).orElse(TriggerWords.NOW);
    var fault = word.read().apply(fields);
    var count = fields.optional("count", text -> EntryFields.whole(text, 1));
    var length = fields.optional("length", Lengths::parse);
    if (word.needs("length") && length.isEmpty()) {
      throw new EntryFields.BadField(fields.line(), "length", "is missing and needed");
    }
    requireSense(fields, fault, when.trigger(), count.isPresent());
    var chances = count.isEmpty() && when.every() ? Optional.of(Integer.MAX_VALUE) : count;
    return new Entry(
        when.trigger(),
        fault,
        chances.map(OptionalInt::of).orElse(OptionalInt.empty()),
        length,
        fields.probability(),
        fields.text());
  }

  private static void requireKnown(EntryFields fields, FaultWords.Word word) {
    for (var field : fields.names()) {
      if (!COMMON.contains(field) && !word.allows(field)) {
        throw new EntryFields.BadField(
            fields.line(field),
            field,
            "is unknown; %s takes %s (! is needed) and %s"
                .formatted(word.kind(), word.takes(), COMMON));
      }
    }
  }

  private static void requireSense(EntryFields fields, Fault fault, Trigger when, boolean counted) {
    if (fault instanceof MessageFault about) {
      requireMessages(fields, about, when);
    } else if (counted
        && !(when instanceof OnMessage)
        && !(fault instanceof Fault.Reject || fault instanceof Fault.Preset)) {
      throw new EntryFields.BadField(
          fields.line("count"), "count", "needs an event: at one time it happens once");
    }
  }

  private static void requireMessages(EntryFields fields, MessageFault fault, Trigger when) {
    if (fault.which().isPresent()) {
      if (fault instanceof Fault.Drop(var which, var processed) && processed) {
        requireRequests(fields, which.orElseThrow());
      }
      return;
    }
    if (!(when instanceof OnMessage(var phase, _, var match))) {
      throw new EntryFields.BadField(
          fields.line(), "message", "is missing: without an event it says which is meant");
    }
    if (phase == Trigger.Phase.AFTER) {
      if (!(fault instanceof Fault.Drop)) {
        throw new EntryFields.BadField(
            fields.line("when"), "when", "has to be on: after, the message has passed already");
      }
      requireRequests(fields, match);
    }
  }

  /// Only a request can take effect and yet go unanswered.
  private static void requireRequests(EntryFields fields, MessageMatch match) {
    if (!match.kinds().stream().allMatch(MessageKinds::isRequest)) {
      throw new EntryFields.BadField(
          fields.line(),
          "fault",
          "is about requests only when they are processed; an answer that was sent is sent");
    }
  }

  private BadFaults bad(int line, String why) {
    return new BadFaults("%s, line %d: %s".formatted(name, line, why));
  }
}
