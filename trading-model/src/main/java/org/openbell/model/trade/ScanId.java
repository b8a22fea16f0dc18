package org.openbell.model.trade;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.openbell.model.session.ExchangeTime;

/// One scan of the market, named by when it was due: `20251029T0945`, New York time.
public record ScanId(String text) {
  private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{4}");
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm").withZone(ExchangeTime.NEW_YORK);

  public ScanId {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a scan id: '" + text + "'");
    }
  }

  public static ScanId dueAt(Instant due) {
    return new ScanId(PRINTED.format(due));
  }

  public static ScanId parse(String text) {
    return new ScanId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
