package org.openbell.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder with the built modules.
public final class Repository {
  private static final List<String> SERVICES =
      List.of("scheduler", "scanner", "ranker", "order", "exit", "approval");

  private Repository() {}

  /// Upward from here, or where `-Dopenbell.home` says.
  public static Path root() {
    var told = System.getProperty("openbell.home");
    if (told != null) {
      return Path.of(told);
    }
    var at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
      assertThat(at).as("a folder with mvnw, upward from here").isNotNull();
    }
    return at;
  }

  static Path launcher() {
    return root().resolve("launcher/target/launcher.jar");
  }

  static void requireBuilt() {
    var needed =
        Stream.concat(
            Stream.of(
                launcher(),
                root().resolve("local-stack/target/local-stack.jar"),
                root().resolve("simulator/target/simulator.jar"),
                root().resolve("auditor/target/auditor.jar")),
            SERVICES.stream()
                .map(name -> root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar")));
    assertThat(needed.filter(Files::notExists))
        .as("jars that a day needs and no build has made: ./mvnw package -DskipTests makes them")
        .isEmpty();
  }
}
