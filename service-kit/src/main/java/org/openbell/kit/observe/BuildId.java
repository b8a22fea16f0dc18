package org.openbell.kit.observe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which code is running: version and commit, the same in every service of one build.
///
/// Eleven buys once went unrecorded because stale code ran; every event therefore says its build.
public record BuildId(String text) {
  private static final String RESOURCE = "/openbell-build.properties";

  /// Read from what the build left in this jar.
  public static BuildId ofThisCode() {
    Properties build = new Properties();
    try (InputStream in = BuildId.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: build with ./mvnw");
      }
      build.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + RESOURCE, unreadable);
    }
    return of(
        build.getProperty("version", ""),
        build.getProperty("commit", ""),
        Boolean.parseBoolean(build.getProperty("dirty", "false")));
  }

  /// A commit that the build could not know (built outside of git) is left out.
  static BuildId of(String version, String commit, boolean dirty) {
    boolean known = !commit.isBlank() && !commit.startsWith("$");
    return new BuildId(version + (known ? "+" + commit + (dirty ? ".dirty" : "") : ""));
  }
}
