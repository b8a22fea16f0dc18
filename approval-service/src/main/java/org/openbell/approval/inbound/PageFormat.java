package org.openbell.approval.inbound;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.openbell.approval.report.DaySummary;

/// As what a day's page is sent.
enum PageFormat {
  JSON(MediaType.APPLICATION_JSON, page -> page),
  MARKDOWN("text/markdown;charset=UTF-8", DaySummary::markdown),
  TEXT("text/plain;charset=UTF-8", DaySummary::markdown),
  HTML("text/html;charset=UTF-8", DaySummary::html);

  private final String type;
  private final Function<DaySummary, Object> content;

  PageFormat(String type, Function<DaySummary, Object> content) {
    this.type = type;
    this.content = content;
  }

  Response response(DaySummary page) {
    return Response.ok(content.apply(page)).type(type).build();
  }

  static PageFormat named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a format of a day's page: json, markdown, html or text", unknown);
    }
  }
}
