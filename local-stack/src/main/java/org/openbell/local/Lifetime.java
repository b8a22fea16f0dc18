package org.openbell.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How long a server process lives: until somebody asks it to stop, or its parent is gone.
public final class Lifetime {
  // The JDK looks after a process that is not its child less and less often, in the end every five
  // seconds, and one that nobody has buried it calls alive.
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Running> others = new CopyOnWriteArrayList<>();

  /// Ends this life when the process named by `--parent` ends, at once if it has ended already.
  public static Lifetime of(Arguments arguments) {
    var lifetime = new Lifetime();
    if (arguments.has("parent")) {
      long parent = arguments.number("parent");
      ProcessHandle.of(parent).map(Running::of).ifPresentOrElse(lifetime::endWith, lifetime::end);
    }
    return lifetime;
  }

  /// Ends this life when that process ends.
  public void endWith(Running process) {
    others.add(process);
  }

  public void end() {
    over.countDown();
  }

  /// Waits for the end of this life, then closes the server; a signal closes it just the same.
  ///
  /// The server is closed exactly once and the process does not end before that is done.
  public void serve(AutoCloseable server) throws Exception {
    var stop = new Once(server);
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    while (!over.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      if (!others.stream().allMatch(Running::goesOn)) {
        end();
      }
    }
    stop.run();
  }

  private static final class Once implements Runnable {
    private final AutoCloseable server;
    private boolean closed;

    Once(AutoCloseable server) {
      this.server = server;
    }

    // Synchronized: the second caller waits until the first has closed.
    @Override
    public synchronized void run() {
      if (closed) {
        return;
      }
      closed = true;
      try {
        server.close();
      } catch (Exception unclean) {
        System.err.println("did not stop cleanly: " + unclean);
      }
    }
  }
}
