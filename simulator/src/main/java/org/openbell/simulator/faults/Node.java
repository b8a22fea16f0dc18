package org.openbell.simulator.faults;

import java.util.List;
import java.util.Map;

/// A piece of a YAML or JSON document that still knows its line.
sealed interface Node {
  int line();

  record Text(String value, int line) implements Node {}

  record Items(List<Node> nodes, int line) implements Node {}

  record Fields(Map<String, Node> named, int line) implements Node {}
}
