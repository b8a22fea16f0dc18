package org.openbell.approval.inbound;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.openbell.approval.report.Sheet;

/// As what a report is sent: the whole record, its table for a spreadsheet, or a page of text.
enum ReportFormat {
  JSON {
    @Override
    <R> Response response(R report, Function<R, Sheet> sheet) {
      return Response.ok(report).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
  },
  CSV {
    @Override
    <R> Response response(R report, Function<R, Sheet> sheet) {
      return Response.ok(sheet.apply(report).csv()).type("text/csv;charset=UTF-8").build();
    }
  },
  TEXT {
    @Override
    <R> Response response(R report, Function<R, Sheet> sheet) {
      return Response.ok(sheet.apply(report).text()).type("text/plain;charset=UTF-8").build();
    }
  };

  abstract <R> Response response(R report, Function<R, Sheet> sheet);

  static ReportFormat named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a format: json, csv or text", unknown);
    }
  }
}
