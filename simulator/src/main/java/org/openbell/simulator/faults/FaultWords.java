package org.openbell.simulator.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.simulator.faults.Fault.Garbage;
import org.openbell.simulator.venue.FillPattern;
import org.openbell.simulator.venue.LateCancel;
import org.openbell.simulator.venue.OpeningFailure;
import org.openbell.simulator.venue.TimeInForce;

/// Every kind of fault that a script can name, with the fields it takes; `!` marks a needed one.
final class FaultWords {
  private static final String MESSAGES = "message symbol client with count length ";
  private static final Map<String, Word> WORDS = new LinkedHashMap<>();

  record Word(String kind, List<String> takes, Function<EntryFields, Fault> read) {
    boolean needs(String field) {
      return takes.contains(field + "!");
    }

    boolean allows(String field) {
      return takes.contains(field) || needs(field);
    }
  }

  static {
    onLinks();
    onTheBroker();
    onMessages();
    onReports();
    onTrading();
    byHand();
  }

  private FaultWords() {}

  private static void add(String kinds, String takes, Function<EntryFields, Fault> read) {
    for (var kind : kinds.split("\\|", -1)) {
      WORDS.put(kind, new Word(kind, List.of(takes.split(" ", -1)), read));
    }
  }

  static Optional<Word> find(String kind) {
    return Optional.ofNullable(WORDS.get(kind));
  }

  static Set<String> kinds() {
    return WORDS.keySet();
  }

  private static void onLinks() {
    add("cut", "client count", f -> new Fault.Cut(f.client()));
    add("halfOpen", "client count length", f -> new Fault.HalfOpen(f.client()));
    add("stall", "client count length!", f -> new Fault.Stall(f.client()));
    add(
        "slow",
        "client count length perMessage",
        f -> new Fault.Slow(f.client(), f.span("perMessage", "200ms")));
    add(
        "garbage",
        "client count shape",
        f ->
            new Garbage(
                f.client(),
                f.choice("shape", List.of(Garbage.Shape.values()), Garbage.Shape.BYTES)));
  }

  private static void onTheBroker() {
    add("upstreamLost|1100", "count length then executionsArrive", f -> lost(f, 1100));
    add("2110", "count length then executionsArrive", f -> lost(f, 2110));
    add("upstreamRestored", "count dataLost", f -> new Fault.UpstreamRestored(f.flag("dataLost")));
    add("1101", "count", _ -> new Fault.UpstreamRestored(true));
    add("1102", "count", _ -> new Fault.UpstreamRestored(false));
    add("farmBroken", "count length code", f -> new Fault.FarmBroken(farm(f)));
    add("2103", "count length", _ -> new Fault.FarmBroken(2103));
    add("2105", "count length", _ -> new Fault.FarmBroken(2105));
    add("2157", "count length", _ -> new Fault.FarmBroken(2157));
    add(
        "notice",
        "client count code! text id",
        f ->
            new Fault.Notice(
                f.neededWhole("code", 0),
                f.optional("text", text -> text).orElse(""),
                f.whole("id", -1, -1),
                f.client()));
    add(
        "restart",
        "count down idsBack",
        f -> new Fault.Restart(f.span("down", "5s"), f.whole("idsBack", 0, 0)));
    add("competingSession|10197", "count length", _ -> new Fault.CompetingSession());
  }

  private static Fault lost(EntryFields fields, int code) {
    var then = fields.optional("then", text -> oneOf(text, 1101, 1102)).orElse(1102);
    return new Fault.UpstreamLost(code, then == 1101, fields.flag("executionsArrive"));
  }

  private static int farm(EntryFields fields) {
    return fields.optional("code", text -> oneOf(text, 2103, 2105, 2157)).orElse(2103);
  }

  private static int oneOf(String text, Integer... allowed) {
    var number = EntryFields.whole(text, 0);
    if (!List.of(allowed).contains(number)) {
      throw new IllegalArgumentException(text + " is none of " + List.of(allowed));
    }
    return number;
  }

  private static void onMessages() {
    add(
        "drop",
        MESSAGES + "processed",
        f -> new Fault.Drop(messages(f, "drop"), f.flag("processed")));
    add(
        "delay",
        MESSAGES + "by!",
        f -> new Fault.Delay(messages(f, "delay"), f.needed("by", Lengths::parse)));
    add(
        "duplicate",
        MESSAGES + "times",
        f -> new Fault.Duplicate(messages(f, "duplicate"), f.whole("times", 2, 2)));
    add(
        "reorder",
        MESSAGES + "behind",
        f -> new Fault.Reorder(messages(f, "reorder"), f.whole("behind", 1, 1)));
  }

  private static void onReports() {
    add(
        "executionsWithoutStatus",
        "symbol client count length",
        f -> new Fault.ExecutionsWithoutStatus(messages(f, "executionsWithoutStatus")));
    add(
        "statusWithoutExecutions",
        "symbol client count length",
        f -> new Fault.StatusWithoutExecutions(messages(f, "statusWithoutExecutions")));
    add(
        "lateCommissions",
        "symbol client count length by!",
        f ->
            new Fault.LateCommissions(
                messages(f, "lateCommissions"), f.needed("by", Lengths::parse)));
    add(
        "noCommissions",
        "symbol client count length",
        f -> new Fault.NoCommissions(messages(f, "noCommissions")));
    add(
        "noEndMarkers",
        "message client count length",
        f -> new Fault.NoEndMarkers(messages(f, "noEndMarkers")));
  }

  /// Which messages a fault is about: those named, else those of its situation, else (none here)
  /// the one that sets it off.
  private static Optional<MessageMatch> messages(EntryFields fields, String kind) {
    var named = Set.copyOf(fields.each("message", TriggerWords::kind));
    var kinds = named.isEmpty() ? Effects.kindsOf(kind) : named;
    var match =
        new MessageMatch(
            kinds, fields.symbol(), fields.client(), fields.optional("with", text -> text));
    if (kinds.isEmpty() && !match.equals(MessageMatch.of())) {
      throw new EntryFields.BadField(
          fields.line(), "message", "is missing: it says which messages are meant");
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(match);
  }

  private static void onTrading() {
    add("halt", "symbol! count length", f -> new Fault.Halt(f.neededSymbol()));
    add("resume", "symbol! count", f -> new Fault.Resume(f.neededSymbol()));
    add("priceBand", "symbol! count length", f -> new Fault.PriceBand(f.neededSymbol()));
    add(
        "delayedOpen",
        "symbol! by! count",
        f -> new Fault.DelayedOpen(f.neededSymbol(), f.needed("by", Lengths::parse)));
    add(
        "openingOrdersDie",
        "symbol! how count",
        f ->
            new Fault.OpeningOrdersDie(
                f.neededSymbol(),
                f.choice("how", List.of(OpeningFailure.values()), OpeningFailure.CANCELED)));
    add(
        "lateCancels",
        "how! count",
        f ->
            new Fault.LateCancels(
                f.choice("how", List.of(LateCancel.values()), LateCancel.REFUSED)));
    add(
        "reject",
        "symbol code text openOrderFirst count",
        f ->
            new Fault.Reject(
                f.symbol(),
                f.whole("code", 201, 1),
                f.optional("text", text -> text)
                    .orElse("Order rejected - reason:the simulator was told to"),
                f.flag("openOrderFirst")));
    add(
        "partialFills",
        "symbol! parts! count length",
        f -> new Fault.PartialFills(f.neededSymbol(), pattern(f)));
    add("noFills", "symbol count length", f -> new Fault.NoFills(f.symbol()));
    add("correct", "symbol shares price count", FaultWords::correction);
    add("bust", "symbol count", f -> new Fault.Bust(f.symbol()));
    add(
        "preset|10349",
        "timeInForce count",
        f ->
            new Fault.Preset(
                f.choice(
                    "timeInForce",
                    List.of(TimeInForce.DAY, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.OPG),
                    TimeInForce.DAY)));
  }

  private static Fault correction(EntryFields fields) {
    var shares = fields.optional("shares", Shares::parse);
    var price = fields.optional("price", Price::parse);
    if (shares.isEmpty() && price.isEmpty()) {
      throw new EntryFields.BadField(fields.line(), "shares", "or price is needed");
    }
    return new Fault.Correct(fields.symbol(), shares, price);
  }

  private static FillPattern pattern(EntryFields fields) {
    return fields.needed("parts", FillPattern::parse);
  }

  private static void byHand() {
    add(
        "handBuy",
        "symbol! shares! count",
        f -> new Fault.HandBuy(f.neededSymbol(), f.needed("shares", Shares::parse)));
    add(
        "handSell",
        "symbol! shares! count",
        f -> new Fault.HandSell(f.neededSymbol(), f.needed("shares", Shares::parse)));
    add(
        "handCancel",
        "symbol orderRef count",
        f -> new Fault.HandCancel(f.symbol(), f.optional("orderRef", text -> text)));
  }
}
