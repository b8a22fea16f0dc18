package org.openbell.simulator.faults;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a YAML or JSON document with its line numbers; values stay the text that was written.
final class NodeReader {
  private static final int DEEPEST = 8;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final JsonParser in;

  private NodeReader(String name, JsonParser in) {
    this.name = name;
    this.in = in;
  }

  /// @throws BadFaults when the text is neither, or empty; `name` is what the error calls it
  static Node read(String name, String text) {
    try {
      return read(name, text, YAML);
    } catch (JsonProcessingException notYaml) {
      // JSON is YAML but for its tabs.
      var isJson = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
      return isJson ? readJson(name, text) : fail(name, "YAML", notYaml);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Node readJson(String name, String text) {
    try {
      return read(name, text, JSON);
    } catch (JsonProcessingException notJson) {
      return fail(name, "JSON", notJson);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Node read(String name, String text, JsonFactory language) throws IOException {
    try (var in = language.createParser(text)) {
      var reader = new NodeReader(name, in);
      if (in.nextToken() == null) {
        throw new BadFaults(name + " is empty: expected 'faults:' and a list");
      }
      return reader.node(0);
    }
  }

  private static Node fail(String name, String language, JsonProcessingException wrong) {
    var at = wrong.getLocation();
    throw new BadFaults(
        "%s%s: not %s: %s"
            .formatted(
                name,
                at == null ? "" : ", line " + at.getLineNr(),
                language,
                wrong.getOriginalMessage()),
        wrong);
  }

  private Node node(int depth) throws IOException {
    var line = in.currentTokenLocation().getLineNr();
    if (depth > DEEPEST) {
      throw new BadFaults(name + ", line " + line + ": nested too deep");
    }
    return switch (in.currentToken()) {
      case START_OBJECT -> new Node.Fields(fields(depth), line);
      case START_ARRAY -> new Node.Items(items(depth), line);
      case VALUE_NULL -> new Node.Text("", line);
      default -> new Node.Text(in.getText(), line);
    };
  }

  private Map<String, Node> fields(int depth) throws IOException {
    var fields = new LinkedHashMap<String, Node>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var field = in.currentName();
      in.nextToken();
      fields.put(field, node(depth + 1));
    }
    return fields;
  }

  private List<Node> items(int depth) throws IOException {
    var items = new ArrayList<Node>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return items;
  }
}
