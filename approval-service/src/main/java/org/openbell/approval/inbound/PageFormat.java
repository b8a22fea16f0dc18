package org.openbell.approval.inbound;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.openbell.approval.report.DaySummary;

/// As what a day's page is sent.
enum PageFormat {
  JSON(MediaType.APPLICATION_JSON),
  MARKDOWN("text/markdown;charset=UTF-8"),
  TEXT("text/plain;charset=UTF-8"),
  HTML("text/html;charset=UTF-8");

  private final String type;

  PageFormat(String type) {
    this.type = type;
  }

  Response response(DaySummary page) {
    Object content =
        switch (this) {
          case JSON -> page;
          case MARKDOWN, TEXT -> page.markdown();
          case HTML -> page.html();
        };
    return Response.ok(content).type(type).build();
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
