package org.openbell.approval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openbell.approval.report.TargetLine.End;
import org.openbell.approval.report.TargetLine.Why;
import org.openbell.model.money.Percent;

/// Every profit target of a period: how many were placed and what became of them.
///
/// `successRate` is filled of placed; orders that our own gate denied were never placed.
public record TargetsReport(
    Period period,
    int placed,
    int filled,
    int partlyFilled,
    int canceled,
    int replaced,
    int rejected,
    int denied,
    int working,
    Optional<Percent> successRate,
    Map<Why, Integer> reasons,
    List<TargetLine> targets) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM =
      List.of(
          "OrderSent",
          "OrderDenied",
          "OrderRejected",
          "OrderCanceled",
          "FillRecorded",
          "SoldByHand",
          "ClosePosition",
          "FlattenAll",
          "FlattenDue");

  public static TargetsReport of(Period period, List<DayRecords> days, Tape tape) {
    return of(period, days.stream().flatMap(day -> TargetFold.of(day, tape).stream()).toList());
  }

  /// The dates' own reports put together.
  public static TargetsReport ofParts(Period period, List<TargetsReport> parts) {
    return of(period, parts.stream().flatMap(part -> part.targets().stream()).toList());
  }

  private static TargetsReport of(Period period, List<TargetLine> targets) {
    int denied = count(targets, End.DENIED);
    int placed = targets.size() - denied;
    int filled = count(targets, End.FILLED);
    return new TargetsReport(
        period,
        placed,
        filled,
        count(targets, End.PARTLY_FILLED),
        count(targets, End.CANCELED),
        count(targets, End.REPLACED),
        count(targets, End.REJECTED),
        denied,
        count(targets, End.WORKING),
        Ratio.percent(filled, placed),
        targets.stream()
            .collect(Collectors.toMap(TargetLine::why, _ -> 1, Integer::sum, TreeMap::new)),
        targets);
  }

  private static int count(List<TargetLine> targets, End end) {
    return (int) targets.stream().filter(target -> target.ended(end)).count();
  }

  public Sheet sheet() {
    List<String> head = new ArrayList<>();
    head.add("Profit targets, " + period);
    head.add(
        placed
            + " placed: "
            + filled
            + " filled"
            + also(partlyFilled, "partly filled")
            + ", "
            + canceled
            + " canceled"
            + also(replaced, "replaced")
            + also(rejected, "rejected")
            + also(working, "still working")
            + (denied > 0 ? "; " + denied + " denied by our own gate" : "")
            + successRate.map(rate -> "; " + Shown.share(rate) + " filled").orElse(""));
    if (!reasons.isEmpty()) {
      head.add(
          "Reasons: "
              + reasons.entrySet().stream()
                  .map(reason -> reason.getKey() + " " + reason.getValue())
                  .collect(Collectors.joining(", ")));
    }
    return new Sheet(
        head,
        List.of(
            "date",
            "symbol",
            "attempt",
            "shares",
            "target",
            "placed ET",
            "end",
            "why",
            "ended ET",
            "best seen",
            "missed by",
            "words"),
        targets.stream().map(TargetLine::row).toList(),
        List.of());
  }

  private static String also(int number, String what) {
    return number > 0 ? ", " + number + " " + what : "";
  }
}
