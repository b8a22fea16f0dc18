package org.openbell.launcher.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openbell.launcher.Trouble;

/// What must be true before anything is started, each with what to do when it is not.
public final class Preflight {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final long NEEDED_MEBIBYTES = 1024;
  private static final long FULL_MEBIBYTES = 64;

  private Preflight() {}

  public static void requireBuild(List<Path> jars) {
    for (var jar : jars) {
      if (!Files.exists(jar)) {
        throw new Trouble(
            jar
                + " is missing: the build is not complete. ./openbell builds what is missing;"
                + " ./mvnw package -DskipTests shows why it cannot.");
      }
    }
  }

  public static void requireDiskSpace(Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
    if (free < NEEDED_MEBIBYTES) {
      throw new Trouble(
          "Only %d MiB are free where %s is, and a run needs %d MiB. Make room, or name another"
                  .formatted(free, folder, NEEDED_MEBIBYTES)
              + " folder with OPENBELL_STATE=/path.");
    }
  }

  /// Whether the disk has filled up under a running stack.
  static boolean isDiskFull(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() / MEBIBYTE < FULL_MEBIBYTES;
  }

  public static void requireFreePorts(Map<Integer, String> uses, int base) {
    uses.forEach(
        (port, use) -> {
          if (!isFree(port)) {
            throw new Trouble(
                "Port %d, needed for %s, is in use by another program. Stop it, or choose other"
                        .formatted(port, use)
                    + " ports: --port-base "
                    + (base + 1000)
                    + " moves all of them by 1000.");
          }
        });
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException inUse) {
      return false;
    }
  }
}
