package org.openbell.system.chaos;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.openbell.system.path.Foundation;

/// One stack that plays days from a queue, one after the other, until there are none.
///
/// Lanes share nothing but the machine: each has a Kafka, a PostgreSQL and ports of its own.
final class Lane {
  private final Queue<Schedule> days;
  private final Path folder;
  private final Listener listener;

  Lane(Queue<Schedule> days, Path folder, Listener listener) {
    this.days = days;
    this.folder = folder;
    this.listener = listener;
  }

  /// Hears of each day as soon as it is judged, with the folder that its logs are in.
  @FunctionalInterface
  interface Listener {
    void played(DayResult day, Path folder) throws IOException;
  }

  /// Nothing of it is left running.
  void play() throws IOException, InterruptedException {
    var servers = new Servers(folder);
    var launch = new Launch(servers);
    try (var stack = new Stack(servers, launch)) {
      // A signal ends this process without closing anything, and whoever ends must not come back.
      Runtime.getRuntime().addShutdownHook(new Thread(stack::abandon));
      stack.startServers();
      createTopics(servers);
      for (var schedule = days.poll(); schedule != null; schedule = days.poll()) {
        var day = folder.resolve("seed-" + schedule.seed());
        Files.createDirectories(day);
        Files.writeString(day.resolve("schedule.txt"), schedule.text());
        var result = new ChaosDay(servers, launch, stack, schedule, day).play();
        listener.played(result, day);
        if (result.violations().isEmpty()) {
          delete(day);
          Files.createDirectories(day);
        }
        if (result.evidence().isPresent()) {
          EvidenceFile.write(result, day);
        }
      }
    }
    delete(folder.resolve(Target.KAFKA.process()));
    delete(folder.resolve(Target.POSTGRES.process()));
  }

  /// A night of logs and of copied services is too much for a disk: they are kept of what went
  /// wrong, and of every day what it was counted by. A
  /// process that ends takes its own files away meanwhile.
  private static void delete(Path unwanted) throws IOException {
    Files.walkFileTree(
        unwanted,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw why;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException why)
              throws IOException {
            if (why != null) {
              throw why;
            }
            Files.deleteIfExists(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void createTopics(Servers servers) throws InterruptedException {
    var topics = Foundation.TOPICS.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList();
    try (var admin = servers.admin()) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException refused) {
      throw new IllegalStateException("no topics", refused);
    }
  }
}
