package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Plays days of chaos, one after the other, and says what each came to.
///
/// The door of `openbell chaos`. Exit code 0 without a violation, 1 with one, 2 for wrong words.
public final class Chaos {
  private Chaos() {}

  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    if (options.recount().isPresent()) {
      recount(options.recount().get(), options.json());
      return;
    }
    var figures = new Figures();
    System.out.println(
        "Days: %d. What goes wrong is kept in %s"
            .formatted(options.schedules().size(), options.folder()));
    play(
        options.schedules(),
        options.lanes(),
        options.folder(),
        (day, folder) -> {
          synchronized (figures) {
            figures.add(day);
            say(day, folder);
            if (options.json().isPresent()) {
              write(options.json().get(), figures);
            }
          }
        });
    figures.lines().forEach(System.out::println);
    System.exit(figures.violations() == 0 ? 0 : 1);
  }

  /// Judges and counts once more what earlier runs have left in that folder and below it.
  private static void recount(Path folder, Optional<Path> json) throws IOException {
    var figures = new Figures();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.endsWith(EvidenceFile.NAME)).sorted().toList()) {
        var day = EvidenceFile.read(file).judgedAgain();
        figures.add(day);
        say(day, file.getParent());
      }
    }
    if (json.isPresent()) {
      write(json.get(), figures);
    }
    figures.lines().forEach(System.out::println);
  }

  private static void write(Path file, Figures figures) throws IOException {
    var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    Files.writeString(file, json.writeValueAsString(figures.json()) + System.lineSeparator());
  }

  /// Plays these days on so many stacks side by side; nothing of it is left running.
  static void play(List<Schedule> days, int lanes, Path folder, Lane.Listener listener)
      throws InterruptedException, ExecutionException {
    var queue = new ConcurrentLinkedQueue<>(days);
    try (var threads = Executors.newFixedThreadPool(lanes)) {
      var running = new ArrayList<Future<Void>>();
      for (int number = 1; number <= lanes; number++) {
        var run = "run-%d-%d".formatted(ProcessHandle.current().pid(), number);
        var lane = new Lane(queue, folder.resolve(run), listener);
        running.add(
            threads.submit(
                () -> {
                  lane.play();
                  return null;
                }));
      }
      for (var each : running) {
        each.get();
      }
    }
  }

  private static void say(DayResult result, Path folder) {
    var evidence = result.evidence();
    System.out.println(
        "seed %-8d %-12s %4d s  %s  %s"
            .formatted(
                result.schedule().seed(),
                result.schedule().kind(),
                result.length().toSeconds(),
                evidence.map(Chaos::inShort).orElse("nothing could be read"),
                result.violations().isEmpty() ? "ok" : "VIOLATED"));
    if (!result.violations().isEmpty()) {
      explain(result, folder).forEach(System.out::println);
    }
  }

  /// What was wrong, what had been planned, and what of it happened when.
  static List<String> explain(DayResult result, Path folder) {
    var lines = new ArrayList<String>();
    result.violations().forEach(each -> lines.add("    " + each));
    lines.add("  planned, also in " + folder.resolve("schedule.txt"));
    result.schedule().text().lines().forEach(line -> lines.add("    " + line));
    lines.add("  what happened of it");
    result
        .evidence()
        .map(Evidence::done)
        .orElse(List.of())
        .forEach(done -> lines.add("    " + done.at() + " " + done.planned().text()));
    return lines;
  }

  private static String inShort(Evidence evidence) {
    long kills =
        evidence.done().stream().filter(d -> d.planned().fault() instanceof Fault.Kill).count();
    return "%d kills, %d faults, %d events, %d executions"
        .formatted(
            kills,
            evidence.done().size(),
            evidence.told().size(),
            evidence.ledger().path("executions").size());
  }

  /// What the caller has typed.
  record Options(
      List<Schedule> schedules,
      int lanes,
      Path folder,
      Optional<Path> json,
      Optional<Path> recount) {
    private static final String USAGE =
        "chaos [--days N] [--seed S] [--kind KIND] [--replay FILE] [--lanes N] [--json FILE]"
            + " [--recount FOLDER]";

    static Options of(String[] args) {
      int days = 1;
      long seed = 1;
      int lanes = 1;
      Optional<DayKind> kind = Optional.empty();
      Optional<Path> json = Optional.empty();
      Optional<Path> replay = Optional.empty();
      Optional<Path> recount = Optional.empty();
      for (int i = 0; i < args.length; i += 2) {
        if (i + 1 == args.length) {
          throw new IllegalArgumentException(args[i] + " needs a value: " + USAGE);
        }
        var value = args[i + 1];
        switch (args[i]) {
          case "--days" -> days = Integer.parseInt(value);
          case "--seed" -> seed = Long.parseLong(value);
          case "--kind" -> kind = Optional.of(DayKind.valueOf(value));
          case "--lanes" -> lanes = Integer.parseInt(value);
          case "--json" -> json = Optional.of(Path.of(value).toAbsolutePath());
          case "--recount" -> recount = Optional.of(Path.of(value).toAbsolutePath());
          case "--replay" -> replay = Optional.of(Path.of(value));
          default -> throw new IllegalArgumentException(args[i] + " is unknown: " + USAGE);
        }
      }
      return new Options(schedules(days, seed, kind, replay), lanes, runs(), json, recount);
    }

    private static List<Schedule> schedules(
        int days, long seed, Optional<DayKind> kind, Optional<Path> replay) {
      if (replay.isPresent()) {
        try {
          return List.of(Schedule.parse(Files.readString(replay.get())));
        } catch (IOException unreadable) {
          throw new IllegalArgumentException("cannot read " + replay.get(), unreadable);
        }
      }
      return LongStream.range(seed, seed + days)
          .mapToObj(each -> kind.map(k -> Draw.of(each, k)).orElseGet(() -> Draw.of(each)))
          .toList();
    }

    private static Path runs() {
      return Path.of("target", "chaos").toAbsolutePath();
    }
  }
}
