package org.openbell.approval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A report as it is printed: sentences, one table, and what to look at.
///
/// As CSV it is the table alone, so that a spreadsheet reads it as it is.
public record Sheet(
    List<String> head, List<String> columns, List<List<String>> rows, List<String> notes) {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,.]*( ?%)?|-|");
  private static final String FORMULA = "=+-@\t\r";

  public Sheet {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
  }

  /// Lines end as RFC 4180 wants them; text that a spreadsheet would run as a formula is quoted
  /// with an apostrophe, for some of it was written by strangers.
  public String csv() {
    List<List<String>> all = new ArrayList<>(List.of(columns));
    all.addAll(rows);
    return all.stream()
        .map(row -> row.stream().map(Sheet::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean runs =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    String safe = runs ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /// For a terminal: numbers to the right, words to the left.
  public String text() {
    List<String> lines = new ArrayList<>(head);
    if (!rows.isEmpty()) {
      if (!head.isEmpty()) {
        lines.add("");
      }
      lines.addAll(table());
    }
    if (!notes.isEmpty()) {
      lines.add("");
      lines.add("Look at this");
      notes.forEach(note -> lines.add("  " + note));
    }
    return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> table() {
    List<Integer> widths = IntStream.range(0, columns.size()).map(this::width).boxed().toList();
    List<Boolean> numbers = IntStream.range(0, columns.size()).mapToObj(this::isNumeric).toList();
    List<String> lines = new ArrayList<>();
    lines.add(line(columns, widths, numbers));
    lines.add("-".repeat(lines.getFirst().length()));
    rows.forEach(row -> lines.add(line(row, widths, numbers)));
    return lines;
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(row -> row.get(column).length())
        .reduce(columns.get(column).length(), Math::max);
  }

  private boolean isNumeric(int column) {
    return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }

  private static String line(List<String> cells, List<Integer> widths, List<Boolean> numbers) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            at -> {
              String gap = " ".repeat(widths.get(at) - cells.get(at).length());
              return numbers.get(at) ? gap + cells.get(at) : cells.get(at) + gap;
            })
        .collect(Collectors.joining("  "));
  }
}
