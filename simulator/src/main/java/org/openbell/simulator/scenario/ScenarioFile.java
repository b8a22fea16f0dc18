package org.openbell.simulator.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a scenario by the name of one that comes with the simulator, or from a file of your own.
public final class ScenarioFile {
  /// The scenarios that come with the simulator.
  public static final List<String> NAMES = List.of("2025-10-29");

  private ScenarioFile() {}

  /// The scenario of that name or file path; else a [BadScenario] that says what is wrong where.
  public static Scenario load(String nameOrPath) {
    if (NAMES.contains(nameOrPath)) {
      return parse(nameOrPath + ".yaml", bundled(nameOrPath));
    }
    Path file = Path.of(nameOrPath);
    if (!Files.isRegularFile(file)) {
      throw new BadScenario(
          "no scenario '" + nameOrPath + "': give the path of a YAML file or one of " + NAMES);
    }
    try {
      return parse(nameOrPath, Files.readString(file));
    } catch (IOException unreadable) {
      throw new BadScenario(
          "scenario " + nameOrPath + " cannot be read: " + unreadable, unreadable);
    }
  }

  /// The scenario in that text; `file` is only what errors call it.
  public static Scenario parse(String file, String yaml) {
    ObjectMapper mapper = ScenarioYaml.mapper();
    try {
      Scenario scenario = mapper.readValue(yaml, Scenario.class);
      if (scenario == null) {
        throw new BadScenario("scenario " + file + " is empty: expected date, seed, stories ...");
      }
      return scenario;
    } catch (JsonMappingException wrong) {
      throw new BadScenario(place(file, wrong) + placeInside(wrong) + reason(wrong), wrong);
    } catch (JsonProcessingException notYaml) {
      throw new BadScenario(
          place(file, notYaml) + ": not YAML: " + notYaml.getOriginalMessage(), notYaml);
    }
  }

  private static String bundled(String name) {
    try (InputStream in = ScenarioFile.class.getResourceAsStream("/scenarios/" + name + ".yaml")) {
      if (in == null) {
        throw new BadScenario("scenario " + name + " is missing from this build of the simulator");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("scenario " + name + " cannot be read", broken);
    }
  }

  private static String place(String file, JsonProcessingException wrong) {
    JsonLocation at = wrong.getLocation();
    return "scenario " + file + (at == null ? "" : ", line " + at.getLineNr());
  }

  private static String placeInside(JsonMappingException wrong) {
    String path =
        wrong.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? "" : ", " + (path.startsWith(".") ? path.substring(1) : path);
  }

  private static String reason(JsonMappingException wrong) {
    return ": "
        + (wrong.getCause() instanceof IllegalArgumentException ours
            ? ours.getMessage()
            : wrong.getOriginalMessage());
  }
}
