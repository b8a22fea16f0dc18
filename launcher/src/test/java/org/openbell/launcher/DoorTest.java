package org.openbell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that a person types, in a folder with a Maven of our own.
class DoorTest {
  private static final Path DOOR = door();

  @TempDir private Path clone;

  @BeforeEach
  void aFreshClone() throws IOException {
    Files.copy(DOOR, clone.resolve("openbell"));
    Files.createDirectories(clone.resolve("launcher/target"));
  }

  @Test
  void endsWhereItsBuildFailsAndSaysWhy() throws Exception {
    maven("echo '[ERROR] no such library'; exit 7");

    var told = typed("status");

    assertThat(told.words()).contains("The build failed:", "[ERROR] no such library");
    assertThat(told.exitCode()).isEqualTo(1);
    assertThat(clone.resolve("launcher/target/.built-by-the-door")).doesNotExist();
  }

  @Test
  void buildsWhatItsCommandsNeedAndNoTests() throws Exception {
    maven("echo \"$@\" > asked; exit 0");

    typed("status");

    assertThat(Files.readString(clone.resolve("asked")))
        .contains("package", "-pl !system-tests", "-Dmaven.test.skip=true");
    assertThat(clone.resolve("launcher/target/.built-by-the-door")).exists();
  }

  private void maven(String script) throws IOException {
    var maven = Files.writeString(clone.resolve("mvnw"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Told(int exitCode, String words) {}

  private Told typed(String... arguments) throws Exception {
    var words = Files.createTempFile(clone, "words", ".txt");
    var command = new ArrayList<>(List.of("sh", clone.resolve("openbell").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.redirectOutput(words.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Told(process.exitValue(), Files.readString(words, StandardCharsets.UTF_8));
  }

  private static Path door() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(here.resolve("openbell"))) {
      here = here.getParent();
    }
    return here.resolve("openbell");
  }
}
