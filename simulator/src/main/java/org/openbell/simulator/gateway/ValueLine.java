package org.openbell.simulator.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Followed account values: which, in which shape, and what was told last.
final class ValueLine {
  private final DataRequest.Kind kind;
  private final String tags;
  private final String modelCode;
  private final Map<String, String> told = new HashMap<>();
  private long toldAtSecond;

  /// @param tags what a summary asked for; `All` for the other ways
  ValueLine(DataRequest.Kind kind, String tags, String modelCode) {
    this.kind = kind;
    this.tags = tags;
    this.modelCode = modelCode;
  }

  DataRequest.Kind kind() {
    return kind;
  }

  String tags() {
    return tags;
  }

  String modelCode() {
    return modelCode;
  }

  boolean isDue(long second, long everySeconds) {
    return second - toldAtSecond >= everySeconds;
  }

  /// The values that are new since the last time.
  List<AccountValues.Value> news(List<AccountValues.Value> values, long second) {
    toldAtSecond = second;
    return values.stream()
        .filter(value -> !value.amount().equals(told.put(key(value), value.amount())))
        .toList();
  }

  private static String key(AccountValues.Value value) {
    return value.key() + "/" + value.currency();
  }
}
