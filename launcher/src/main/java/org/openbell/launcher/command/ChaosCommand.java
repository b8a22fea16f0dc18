package org.openbell.launcher.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openbell.launcher.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "chaos",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Plays days on which processes die, with the real services, Kafka and PostgreSQL, and has"
            + " the auditor judge each of them (docs/chaos.md).",
    footer = {
      "",
      "Exit code 0 without a violation, 1 with one. Same seed, same schedule; what the",
      "machine makes of it differs a little every time.",
      "",
      "Examples:",
      "  openbell chaos --days 2                 two days, about five minutes",
      "  openbell chaos --days 200 --lanes 2 --json night.json",
      "  openbell chaos --kind ALL_DEAD          everything of ours is dead at 09:31",
      "  openbell chaos --replay schedule.txt",
      "  openbell chaos --recount system-tests/target/chaos"
    })
final class ChaosCommand implements Callable<Integer> {
  /// One process plays and judges; the nine that it starts have heaps of their own.
  private static final String HEAP = "-Xmx512m";

  private static final int MOST_LANES = 16;

  /// Kafka's client logs nowhere, and need not say so.
  private static final String SILENT = "-Dslf4j.internal.verbosity=ERROR";

  @Option(
      names = "--days",
      defaultValue = "1",
      paramLabel = "N",
      description = "So many days, one seed each (default: 1).")
  private int days;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "The first day's seed; the next day has the next one (default: 1).")
  private long seed;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Days of this kind only: NORMAL, HALF_DAY, DST_MONDAY, ALL_DEAD or STALE_BUILD"
              + " (default: drawn by the seed).")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--tier",
      defaultValue = "c",
      paramLabel = "T",
      description = "Only c: every process is a process (docs/decisions/0017 says why no b).")
  private String tier;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Plays the schedule in this file instead of drawing one.")
  private Optional<Path> replay = Optional.empty();

  @Option(
      names = "--lanes",
      defaultValue = "1",
      paramLabel = "N",
      description = "Plays on N stacks side by side, 2.5 GiB of memory each (default: 1).")
  private int lanes;

  @Option(
      names = "--recount",
      paramLabel = "FOLDER",
      description = "Plays nothing: judges and counts again what earlier runs have kept there.")
  private Optional<Path> recount = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures there, after every day.")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!tier.equals("c")) {
      throw new Trouble("--tier is c, not '" + tier + "': docs/decisions/0017 says why.");
    }
    if (days < 1) {
      throw new Trouble("--days is 1 or more, not " + days);
    }
    if (lanes < 1 || lanes > MOST_LANES) {
      throw new Trouble("--lanes is 1 to " + MOST_LANES + ", not " + lanes);
    }
    var arguments = new ArrayList<>(List.of("--days", "" + days, "--seed", "" + seed));
    arguments.addAll(List.of("--lanes", "" + lanes));
    kind.ifPresent(each -> arguments.addAll(List.of("--kind", each)));
    replay.ifPresent(each -> arguments.addAll(List.of("--replay", absolute(each))));
    recount.ifPresent(each -> arguments.addAll(List.of("--recount", absolute(each))));
    json.ifPresent(each -> arguments.addAll(List.of("--json", absolute(each))));
    return play(StackOptions.root().resolve("system-tests"), arguments);
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().toString();
  }

  private static int play(Path module, List<String> arguments)
      throws IOException, InterruptedException {
    var target = module.resolve("target");
    if (!Files.exists(target.resolve("test-classes"))) {
      throw new Trouble(target + " is not built: ./openbell chaos builds it.");
    }
    var classes = target.resolve("test-classes") + File.pathSeparator + target.resolve("lib/*");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var home = "-Dopenbell.home=" + StackOptions.root();
    var command = new ArrayList<>(List.of(java, HEAP, "-XX:+UseSerialGC", SILENT, home));
    command.addAll(List.of("-cp", classes, "org.openbell.system.chaos.Chaos"));
    command.addAll(arguments);
    var playing = new ProcessBuilder(command).directory(module.toFile()).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(playing::destroy));
    return playing.waitFor();
  }
}
