package org.openbell.system.chaos;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.openbell.system.stack.Repository;

/// A copy of a service that says of itself to be of another build, as a forgotten deployment is.
final class StaleBuild {
  private static final String SAYS = "version=0.0.9\ncommit=0000000\ndirty=false\n";

  private StaleBuild() {}

  /// The copy's `quarkus-run.jar`; only the library with the build's name is different.
  static Path of(Target service, Path folder) throws IOException {
    var built = Repository.root().resolve(service.process()).resolve("target/quarkus-app");
    var copy = folder.resolve("stale-" + service.process());
    try (var files = Files.walk(built)) {
      for (var file : files.toList()) {
        var to = copy.resolve(built.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    try (var libraries = Files.list(copy.resolve("lib/main"))) {
      var kit =
          libraries
              .filter(jar -> jar.getFileName().toString().contains("service-kit"))
              .findFirst()
              .orElseThrow(() -> new IOException("no service-kit in " + copy));
      rename(kit);
    }
    return copy.resolve("quarkus-run.jar");
  }

  private static void rename(Path kit) throws IOException {
    try (var jar = FileSystems.newFileSystem(kit, Map.of())) {
      Files.writeString(jar.getPath("/openbell-build.properties"), SAYS);
    }
  }
}
