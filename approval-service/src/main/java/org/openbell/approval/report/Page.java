package org.openbell.approval.report;

import java.util.List;
import java.util.stream.Collectors;

/// A document of a few kinds of blocks, as Markdown or as HTML that needs nothing from anywhere.
///
/// Some of its words were written by strangers: in either form they are text and nothing else.
record Page(String title, List<Block> blocks) {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;"
          + "color-scheme:light dark}"
          + "div{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}"
          + "th,td{padding:.25rem .6rem;border-bottom:1px solid #8884;text-align:left;"
          + "white-space:nowrap}";

  /// A piece of it.
  sealed interface Block {}

  record Heading(String words) implements Block {}

  record Paragraph(String words) implements Block {}

  record Bullets(List<String> lines) implements Block {}

  record Table(List<String> columns, List<List<String>> rows) implements Block {}

  String markdown() {
    return "# "
        + plain(title)
        + "\n\n"
        + blocks.stream().map(Page::markdown).collect(Collectors.joining("\n"));
  }

  private static String markdown(Block block) {
    return switch (block) {
      case Heading(String words) -> "## " + plain(words) + "\n";
      case Paragraph(String words) -> plain(words) + "\n";
      case Bullets(List<String> lines) ->
          lines.stream().map(line -> "- " + plain(line) + "\n").collect(Collectors.joining());
      case Table(List<String> columns, List<List<String>> rows) ->
          row(columns)
              + "|"
              + " --- |".repeat(columns.size())
              + "\n"
              + rows.stream().map(Page::row).collect(Collectors.joining());
    };
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Page::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /// What Markdown would take for more than text.
  private static String plain(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }

  String html() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <h1>%s</h1>
    %s</body>
    </html>
    """
        .formatted(
            safe(title),
            STYLE,
            safe(title),
            blocks.stream().map(Page::html).collect(Collectors.joining()));
  }

  private static String html(Block block) {
    return switch (block) {
      case Heading(String words) -> "<h2>" + safe(words) + "</h2>\n";
      case Paragraph(String words) -> "<p>" + safe(words) + "</p>\n";
      case Bullets(List<String> lines) ->
          lines.stream()
              .map(line -> "<li>" + safe(line) + "</li>\n")
              .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
      case Table(List<String> columns, List<List<String>> rows) ->
          "<div><table>\n"
              + row("th", columns)
              + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining())
              + "</table></div>\n";
    };
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<" + tag + ">" + safe(cell) + "</" + tag + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String safe(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
