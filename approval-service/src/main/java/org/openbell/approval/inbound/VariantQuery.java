package org.openbell.approval.inbound;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openbell.approval.report.WhatIfReport.Variant;
import org.openbell.model.money.Percent;

/// `?entry=09:30,10:30&stop=0.9,1.5&target=1.8,2.6`: every combination of what could have been.
public class VariantQuery {
  private static final int MOST = 200;

  @QueryParam("entry")
  @DefaultValue("09:30,10:30")
  String entry;

  @QueryParam("stop")
  @DefaultValue("0.5,0.9,1.5,3")
  String stop;

  @QueryParam("target")
  @DefaultValue("1.8,2.6,3.5,5")
  String target;

  /// Throws [IllegalArgumentException] with a sentence for whoever asked.
  List<Variant> variants() {
    List<LocalTime> entries = list("entry", entry, VariantQuery::time);
    List<Percent> stops = list("stop", stop, VariantQuery::distance);
    List<Percent> targets = list("target", target, VariantQuery::distance);
    if ((long) entries.size() * stops.size() * targets.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " combinations: ask for fewer");
    }
    List<Variant> variants = new ArrayList<>();
    entries.forEach(
        at ->
            stops.forEach(
                loss -> targets.forEach(gain -> variants.add(new Variant(at, loss, gain)))));
    return variants;
  }

  private static <T> List<T> list(String name, String text, Function<String, T> parse) {
    try {
      return Arrays.stream(text.split(",", MOST)).map(String::strip).map(parse).distinct().toList();
    } catch (IllegalArgumentException notOne) {
      throw new IllegalArgumentException(name + ": " + notOne.getMessage(), notOne);
    }
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException notOne) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time of the exchange such as 09:30", notOne);
    }
  }

  private static Percent distance(String text) {
    Percent distance = Percent.parse(text);
    if (distance.isNegative() || distance.compareTo(Percent.parse("50")) > 0) {
      throw new IllegalArgumentException("'" + text + "' is not a distance of 0 to 50 percent");
    }
    return distance;
  }
}
