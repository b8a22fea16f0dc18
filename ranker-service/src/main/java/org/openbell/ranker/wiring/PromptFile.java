package org.openbell.ranker.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openbell.ranker.prompt.PromptTemplate;

/// Reads a prompt document that this service brings along.
public final class PromptFile {
  private PromptFile() {}

  public static PromptTemplate read(String version) {
    String path = "/prompts/" + version + ".md";
    try (InputStream file = PromptFile.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException(
            "there is no prompt " + path + ": check openbell.rank.prompt");
      }
      return new PromptTemplate(version, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the prompt " + path, unreadable);
    }
  }
}
