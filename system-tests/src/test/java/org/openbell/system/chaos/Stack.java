package org.openbell.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openbell.system.path.Worker;

/// The nine processes: started, hurt, and started again by whoever looks after them.
///
/// Faults come from the lines' threads as well as from the day's, so everything is synchronized.
/// Kafka and PostgreSQL stay for the next day; a process that does not come back is said.
final class Stack implements AutoCloseable {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
  private static final Duration ASK_EVERY = Duration.ofMillis(200);
  private static final Duration REST_AFTER_A_BAD_START = Duration.ofSeconds(1);

  private final Servers servers;
  private final Launch launch;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
  private final Map<Target, Place> places = new EnumMap<>(Target.class);
  private final List<Absence> absences = new ArrayList<>();
  private Supplier<Instant> exchangeTime = () -> Instant.EPOCH;
  private Optional<Launch.Today> today = Optional.empty();
  private boolean deadForGood;

  Stack(Servers servers, Launch launch) {
    this.servers = servers;
    this.launch = launch;
  }

  /// Where a process is in its life; times are the machine's nanoseconds.
  private static final class Place {
    private Worker worker;
    private boolean ready;
    private boolean frozen;
    private long goneAt;
    private Instant goneSince = Instant.EPOCH;
    private long startedAt;
    private long startNotBefore;
    private long thawAt;
    private long askAgainAt;
  }

  /// Starts Kafka and PostgreSQL, once for all days.
  synchronized void startServers() {
    for (var server : List.of(Target.KAFKA, Target.POSTGRES)) {
      start(server);
    }
    for (var server : List.of(Target.KAFKA, Target.POSTGRES)) {
      Servers.awaitReady(places.get(server).worker, server);
      places.get(server).ready = true;
    }
  }

  /// Starts the simulator and the services of a day.
  synchronized void begin(Launch.Today day) {
    today = Optional.of(day);
    deadForGood = false;
    absences.clear();
    start(Target.SIMULATOR);
    Target.services().forEach(this::start);
  }

  /// From now on absences are told in that time.
  synchronized void clock(Supplier<Instant> clock) {
    exchangeTime = clock;
  }

  private void start(Target target) {
    var place = places.computeIfAbsent(target, _ -> new Place());
    place.startedAt = System.nanoTime();
    place.ready = false;
    place.frozen = false;
    place.worker =
        switch (target) {
          case KAFKA, POSTGRES -> servers.start(target);
          case SIMULATOR -> launch.simulator(today.orElseThrow());
          case SCHEDULER, SCANNER, RANKER, ORDER, EXIT, APPROVAL ->
              launch.service(target, today.orElseThrow());
        };
  }

  /// Kills it at once; looked after, it is started again when that time is over.
  synchronized boolean kill(Target target, Duration down) {
    var place = places.get(target);
    if (!place.worker.isAlive()) {
      return false;
    }
    if (target == Target.POSTGRES) {
      // Its children live on, stopped ones for good: the next start has to end them.
      servers.postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }
    place.frozen = false;
    place.worker.kill();
    leave(place);
    place.startNotBefore = System.nanoTime() + down.toNanos();
    return true;
  }

  synchronized void killAllForGood() {
    deadForGood = true;
    for (var target : Target.values()) {
      if (target != Target.SIMULATOR) {
        kill(target, Duration.ZERO);
      }
    }
  }

  synchronized boolean isDeadForGood() {
    return deadForGood;
  }

  /// Looks after nobody anymore: this process is being ended, and they are told by others.
  synchronized void abandon() {
    deadForGood = true;
    servers.close();
  }

  /// Kafka and PostgreSQL once more: to read what they kept, and for the next day.
  synchronized void raiseServers() {
    deadForGood = false;
    for (var server : List.of(Target.KAFKA, Target.POSTGRES)) {
      var place = places.get(server);
      if (place.frozen) {
        thaw(server, place);
      }
      if (!place.worker.isAlive()) {
        start(server);
      }
      Servers.awaitReady(place.worker, server);
      place.ready = true;
    }
  }

  synchronized boolean freeze(Target target, Duration length) {
    var place = places.get(target);
    if (!place.worker.isAlive() || place.frozen) {
      return false;
    }
    place.frozen = true;
    place.thawAt = System.nanoTime() + length.toNanos();
    leave(place);
    place.worker.freeze();
    if (target == Target.POSTGRES) {
      servers.postmaster().ifPresent(server -> signalFamily("-STOP", server));
    }
    return true;
  }

  private void thaw(Target target, Place place) {
    if (target == Target.POSTGRES) {
      servers.postmaster().ifPresent(server -> signalFamily("-CONT", server));
    }
    place.worker.thaw();
    place.frozen = false;
    place.startedAt = System.nanoTime();
  }

  private static void signalFamily(String signal, ProcessHandle server) {
    server.descendants().forEach(child -> Servers.signal(signal, child));
    Servers.signal(signal, server);
  }

  private void leave(Place place) {
    if (place.ready) {
      place.ready = false;
      place.goneAt = System.nanoTime();
      place.goneSince = exchangeTime.get();
    }
  }

  /// Thaws, starts again and sees who is ready; called again and again.
  synchronized void lookAfter() {
    long now = System.nanoTime();
    for (var target : places.keySet()) {
      var place = places.get(target);
      if (place.frozen) {
        if (now >= place.thawAt) {
          thaw(target, place);
        }
      } else if (!place.worker.isAlive()) {
        leave(place);
        boolean due = now >= place.startNotBefore;
        if (due && !deadForGood) {
          place.startNotBefore = now + REST_AFTER_A_BAD_START.toNanos();
          start(target);
        }
      } else if (!place.ready && now >= place.askAgainAt) {
        if (isReady(target, place)) {
          back(target, place);
        }
        place.askAgainAt = System.nanoTime() + ASK_EVERY.toNanos();
      }
    }
  }

  private void back(Target target, Place place) {
    place.ready = true;
    if (place.goneAt != 0) {
      long now = System.nanoTime();
      absences.add(
          new Absence(
              target,
              place.goneSince,
              Optional.of(exchangeTime.get()),
              Duration.ofNanos(now - place.goneAt),
              Duration.ofNanos(now - place.startedAt)));
      place.goneAt = 0;
    }
  }

  private boolean isReady(Target target, Place place) {
    return switch (target) {
      case KAFKA, POSTGRES -> Servers.isReady(place.worker, target);
      case SIMULATOR -> place.worker.said("Simulator ready");
      case SCHEDULER, SCANNER, RANKER, ORDER, EXIT, APPROVAL ->
          answersReady(launch.httpPort(target));
    };
  }

  private boolean answersReady(int port) {
    var address = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    try {
      var request = HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  synchronized List<Target> notReady() {
    return places.entrySet().stream()
        .filter(place -> !place.getValue().ready)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Who was away and when; who still is has no end.
  synchronized List<Absence> absences() {
    var all = new ArrayList<>(absences);
    places.forEach(
        (target, place) -> {
          if (!place.ready && place.goneAt != 0) {
            var gone = Duration.ofNanos(System.nanoTime() - place.goneAt);
            all.add(new Absence(target, place.goneSince, Optional.empty(), gone, Duration.ZERO));
          }
        });
    return all;
  }

  /// Ends the simulator and the services of a day, as quickly as they can be ended.
  synchronized void end() {
    for (var target : places.keySet()) {
      if (target.isService() || target == Target.SIMULATOR) {
        places.get(target).worker.close();
        places.get(target).goneAt = 0;
      }
    }
    places.keySet().removeIf(target -> target.isService() || target == Target.SIMULATOR);
    today = Optional.empty();
  }

  @Override
  public synchronized void close() {
    try {
      places.values().forEach(place -> place.worker.close());
      servers.close();
    } catch (UncheckedIOException unclean) {
      throw new IllegalStateException("processes may be left", unclean);
    } finally {
      http.close();
    }
  }
}
