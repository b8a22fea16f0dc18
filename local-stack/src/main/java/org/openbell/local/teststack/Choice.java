package org.openbell.local.teststack;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Containers or embedded servers: the user's word first, else what is at hand.
enum Choice {
  CONTAINERS,
  EMBEDDED;

  private static final long LONGEST_ANSWER_SECONDS = 10;

  /// Containers when the flag says `true`, or when it says nothing and both images are here.
  ///
  /// A Docker that answers is not enough: it may have no image and nowhere to pull one from.
  static Choice from(String flag) throws IOException, InterruptedException {
    return switch (flag) {
      case "true" -> CONTAINERS;
      case "false" -> EMBEDDED;
      case "" -> imagesAreHere() ? CONTAINERS : EMBEDDED;
      default ->
          throw new IllegalArgumentException(
              "OPENBELL_TESTCONTAINERS is true, false or not set, not '" + flag + "'");
    };
  }

  private static boolean imagesAreHere() throws IOException, InterruptedException {
    var ask =
        new ProcessBuilder(
                "sh",
                "-c",
                "command -v docker >/dev/null && docker image inspect \"$@\"",
                "sh",
                ContainerServers.POSTGRES_IMAGE,
                ContainerServers.KAFKA_IMAGE)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!ask.waitFor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)) {
      ask.destroyForcibly();
      return false;
    }
    return ask.exitValue() == 0;
  }
}
