package org.openbell.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The processes of a run, as the launcher writes them down for `status` and `stop`.
record RunFile(Path state) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  int port(String process) {
    return entry(process).path("port").intValue();
  }

  ProcessHandle process(String name) {
    var entry = entry(name);
    return ProcessHandle.of(entry.path("pid").longValue())
        .orElseThrow(() -> new IllegalStateException("its process is gone: " + entry));
  }

  List<ProcessHandle> processes() {
    return entries()
        .flatMap(entry -> ProcessHandle.of(entry.path("pid").longValue()).stream())
        .toList();
  }

  private JsonNode entry(String process) {
    return entries()
        .filter(entry -> entry.path("name").asText().equals(process))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not in " + file() + ": " + process));
  }

  private Stream<JsonNode> entries() {
    try {
      var processes = JSON.readTree(file().toFile()).path("processes");
      return StreamSupport.stream(processes.spliterator(), false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file(), unreadable);
    }
  }

  private Path file() {
    return state.resolve("run.json");
  }
}
