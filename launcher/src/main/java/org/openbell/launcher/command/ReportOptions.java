package org.openbell.launcher.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which days a report is about, and how it is written.
final class ReportOptions {
  /// One day, or several: not both.
  static final class Days {
    @Option(names = "--date", paramLabel = "DATE", description = "One day (default: today, ET).")
    LocalDate date;

    @ArgGroup(exclusive = false)
    Range range;
  }

  /// From a day to a day, both included.
  static final class Range {
    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day.")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (default: today, ET).")
    LocalDate to;
  }

  /// For machines and spreadsheets.
  static final class Form {
    @Option(names = "--json", description = "The whole report as JSON.")
    boolean json;

    @Option(names = "--csv", description = "Its table as CSV.")
    boolean csv;
  }

  @ArgGroup private Days days;
  @ArgGroup private Form form;

  boolean isForPeople() {
    return form == null;
  }

  Map<String, String> questions() {
    Map<String, String> questions = new TreeMap<>();
    questions.put("format", form == null ? "text" : form.json ? "json" : "csv");
    if (days != null && days.date != null) {
      questions.put("date", days.date.toString());
    }
    if (days != null && days.range != null) {
      questions.put("from", days.range.from.toString());
      if (days.range.to != null) {
        questions.put("to", days.range.to.toString());
      }
    }
    return questions;
  }
}
