package org.openbell.approval.inbound;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.openbell.approval.ReportDesk;
import org.openbell.approval.report.ConfidenceReport;
import org.openbell.approval.report.FillsReport;
import org.openbell.approval.report.Investigation;
import org.openbell.approval.report.MovesReport;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.PnlReport;
import org.openbell.approval.report.ReconcileReport;
import org.openbell.approval.report.Sheet;
import org.openbell.approval.report.TargetsReport;
import org.openbell.approval.report.WhatIfReport;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.time.ExchangeClock;

/// `/api/reports/pnl?date=2025-10-29`: what the trader asks about past days and today.
///
/// Each takes `date`, or `from` and `to`, and `format`: `json` (the default), `csv` or `text`.
/// 404 when nothing is recorded for the period, 400 with a sentence when the question is not one.
@Path("/api/reports")
public class PeriodReportResource {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final ReportDesk desk;
  private final ExchangeClock clock;

  PeriodReportResource(ReportDesk desk, ExchangeClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  @Path("/pnl")
  public Response pnl(@BeanParam PeriodQuery asked) {
    return answer(asked, desk::pnl, PnlReport::sheet);
  }

  @GET
  @Path("/fills")
  public Response fills(@BeanParam PeriodQuery asked) {
    return answer(asked, desk::fills, FillsReport::sheet);
  }

  @GET
  @Path("/targets")
  public Response targets(@BeanParam PeriodQuery asked) {
    return answer(asked, desk::targets, TargetsReport::sheet);
  }

  /// One day on one page, as it reads now: `format=json`, `markdown`, `html`, or `text`, which is
  /// the Markdown.
  @GET
  @Path("/day")
  public Response day(@BeanParam PeriodQuery asked) {
    try {
      Period period = asked.period(clock.instant());
      if (!period.from().equals(period.to())) {
        throw new IllegalArgumentException("a page is about one day: give a date");
      }
      PageFormat wanted = PageFormat.named(asked.format);
      return desk.day(period.from())
          .map(wanted::response)
          .orElseGet(() -> Problem.of(NOT_FOUND, "nothing is recorded about that for " + period));
    } catch (IllegalArgumentException notAQuestion) {
      return Problem.of(BAD_REQUEST, notAQuestion.getMessage());
    }
  }

  @GET
  @Path("/reconcile")
  public Response reconcile(@BeanParam PeriodQuery asked) {
    return answer(asked, desk::reconcile, ReconcileReport::sheet);
  }

  @GET
  @Path("/moves")
  public Response moves(@BeanParam PeriodQuery asked) {
    return answer(asked, desk::moves, MovesReport::sheet);
  }

  @GET
  @Path("/confidence")
  public Response confidence(@BeanParam PeriodQuery asked) {
    return answer(asked, desk::confidence, ConfidenceReport::sheet);
  }

  @GET
  @Path("/whatif")
  public Response whatIf(@BeanParam PeriodQuery asked, @BeanParam VariantQuery numbers) {
    return answer(asked, period -> desk.whatIf(period, numbers.variants()), WhatIfReport::sheet);
  }

  @GET
  @Path("/investigate/{symbol}")
  public Response investigate(@PathParam("symbol") String symbol, @BeanParam PeriodQuery asked) {
    return answer(
        asked, period -> desk.investigate(Symbol.parse(symbol), period), Investigation::sheet);
  }

  private <R> Response answer(
      PeriodQuery asked, Function<Period, Optional<R>> ask, Function<R, Sheet> sheet) {
    try {
      ReportFormat wanted = ReportFormat.named(asked.format);
      Period period = asked.period(clock.instant());
      return ask.apply(period)
          .map(report -> wanted.response(report, sheet))
          .orElseGet(() -> Problem.of(NOT_FOUND, "nothing is recorded about that for " + period));
    } catch (IllegalArgumentException notAQuestion) {
      return Problem.of(BAD_REQUEST, notAQuestion.getMessage());
    }
  }
}
