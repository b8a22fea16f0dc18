package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openbell.model.session.ExchangeTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what happened, in plain sentences, in the order in which the desk heard of it.",
      "A sentence that needs you has a ! before it."
    },
    footer = {
      "",
      "-f goes on with what happens until Ctrl-C; when the desk is away it tries again, ten times",
      "with growing pauses, and misses nothing. --json is a list, with -f one document a line.",
      DeskLine.EXIT_CODES,
      "",
      "Examples:",
      "  openbell log",
      "  openbell log -f --kind trouble",
      "  openbell log --date 2025-10-29 --symbol WULF",
      "  openbell log -f --json | jq -r .line"
    })
final class LogCommand implements Callable<Integer> {
  private static final int LAST_WHEN_FOLLOWING = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what happens.")
  private boolean follow;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day that is shown (default: today, ET).")
  private LocalDate date;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "Only the last N sentences of the day (default: all; 20 with -f).")
  private Integer most;

  @Option(names = "--symbol", paramLabel = "SYMBOL", description = "Only what is about this stock.")
  private String symbol;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only facts of this kind: ${COMPLETION-CANDIDATES}.")
  private Set<Kind> kinds = Set.of();

  /// As the desk names them.
  enum Kind {
    TRADE,
    ASKED,
    DAY,
    TROUBLE
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (most != null && most < 1) {
      throw new ParameterException(
          spec.commandLine(), "--last wants the number of sentences, 1 or more, not " + most);
    }
    var line = output.desk();
    var desk = line.get("/api/desk");
    var now = Instant.parse(desk.path("now").asText());
    var day = date == null ? ExchangeTime.dateOf(now) : date;
    var journal = new Journal(line, symbol, kinds);
    var lines = new LogLines(output.surroundings().screen(), ZoneId.of(desk.path("zone").asText()));
    var known = tail(journal.of(day));
    if (output.json && !follow) {
      ArrayNode all = Json.array();
      output.show(all.addAll(known), _ -> {});
      return 0;
    }
    known.forEach(fact -> show(fact, lines));
    if (!follow) {
      if (known.isEmpty()) {
        lines.say(nothing(day));
      }
      return 0;
    }
    long last = desk.path("log").path("last").asLong();
    long seen = known.isEmpty() ? last : Math.max(last, known.getLast().path("seq").asLong());
    return new Following(line, journal, FIRST_PAUSE, this::note)
        .from(seen, fact -> show(fact, lines));
  }

  private List<JsonNode> tail(List<JsonNode> facts) {
    int wanted = most != null ? most : follow ? LAST_WHEN_FOLLOWING : facts.size();
    return facts.subList(Math.max(0, facts.size() - wanted), facts.size());
  }

  private boolean show(JsonNode fact, LogLines lines) {
    return output.json ? lines.raw(Json.line(fact)) : lines.show(fact);
  }

  private String nothing(LocalDate day) {
    boolean sifted = symbol != null || !kinds.isEmpty();
    return sifted ? "No such fact on " + day + "." : "Nothing is written down about " + day + ".";
  }

  private void note(String words) {
    spec.commandLine().getErr().println(words);
    spec.commandLine().getErr().flush();
  }
}
