package org.openbell.auditor.live;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Starts the auditor as a process of its own; what it is told stands in the environment.
public final class AuditorMain {
  private AuditorMain() {}

  public static void main(String[] arguments) throws IOException {
    var settings = LiveSettings.of(System.getenv());
    var machine = InstantSource.system();
    var standing = new Standing(settings.stands());
    var reactions = new Reactions(settings.order(), settings.token());
    var watch =
        new Watch(
            new LiveClock(settings.clock(), machine),
            new Topics(settings.bootstrapServers()),
            new Books(settings.databaseUrl(), settings.databasePassword()),
            settings.limits(),
            standing,
            reactions);
    var page = new Page(settings, watch, machine);
    page.start();
    var looks =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("looks").factory());
    var unused =
        looks.scheduleWithFixedDelay(
            watch::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    System.out.println("Auditor ready: " + page.address() + ", a look every " + settings.every());
  }
}
