package org.openbell.local;

import java.util.concurrent.CountDownLatch;

/// How long a server process lives: until somebody asks it to stop, or its parent is gone.
public final class Lifetime {
  private final CountDownLatch over = new CountDownLatch(1);

  /// Ends this life when the process named by `--parent` ends, at once if it has ended already.
  public static Lifetime of(Arguments arguments) {
    var lifetime = new Lifetime();
    if (arguments.has("parent")) {
      long parent = arguments.number("parent");
      ProcessHandle.of(parent).ifPresentOrElse(lifetime::endWith, lifetime::end);
    }
    return lifetime;
  }

  /// Ends this life when that process ends.
  public void endWith(ProcessHandle process) {
    var _ = process.onExit().thenRun(this::end);
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
    over.await();
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
