package org.openbell.launcher.day;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.launcher.report.BrokerLedger;
import org.openbell.launcher.report.DayReport;

/// The approval-service, the simulator's ledger and the auditor, as a person with a terminal asks
/// them.
///
/// No answer is empty, not an error: a killed service is back in a few seconds.
public final class Desk {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private final URI approval;
  private final URI simulator;
  private final URI auditor;
  private final String operatorToken;

  public Desk(URI approval, URI simulator, URI auditor, String operatorToken) {
    this.approval = approval;
    this.simulator = simulator;
    this.auditor = auditor;
    this.operatorToken = operatorToken;
  }

  /// One line of the day; `at` is an ISO instant of exchange time.
  public record JournalEntry(long seq, String at, String type, String line) {}

  /// A trade that waits for a yes or a no.
  public record Question(String trade, String symbol, String planHash, Plan plan, String lapsesAt) {
    /// What is bought, and the most that is paid for a share.
    public record Plan(long shares, String limit) {}
  }

  public List<JournalEntry> journalAfter(long seq) throws InterruptedException {
    return get(
            approval.resolve("/journal?after=" + seq), new TypeReference<List<JournalEntry>>() {})
        .orElse(List.of());
  }

  public List<Question> pending() throws InterruptedException {
    return get(
            approval.resolve("/api/approvals?state=PENDING"),
            new TypeReference<List<Question>>() {})
        .orElse(List.of());
  }

  public Optional<DayReport> report(String date) throws InterruptedException {
    return get(approval.resolve("/report/" + date), new TypeReference<DayReport>() {});
  }

  public Optional<BrokerLedger> ledger() throws InterruptedException {
    return get(simulator.resolve("/ledger"), new TypeReference<BrokerLedger>() {});
  }

  public Optional<String> printedReport(String date) throws InterruptedException {
    return fetch(approval.resolve("/report/" + date), "text/plain");
  }

  /// The auditor's result in one sentence.
  public Optional<String> auditorsLine() throws InterruptedException {
    return fetch(auditor.resolve("/line"), "text/plain");
  }

  /// Empty when the decision was taken, else what the service answered instead.
  public Optional<String> decide(Question question, boolean approve, String by, String words)
      throws InterruptedException {
    try {
      var decision =
          JSON.writeValueAsString(
              Map.of(
                  "decision",
                  approve ? "APPROVE" : "REFUSE",
                  "planHash",
                  question.planHash(),
                  "by",
                  by,
                  "words",
                  words));
      var answer =
          http.send(
              HttpRequest.newBuilder(
                      approval.resolve("/api/approvals/" + question.trade() + "/decision"))
                  .timeout(ANSWER_WITHIN)
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + operatorToken)
                  .POST(HttpRequest.BodyPublishers.ofString(decision))
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() / 100 == 2
          ? Optional.empty()
          : Optional.of(answer.statusCode() + " " + answer.body().strip());
    } catch (IOException noAnswer) {
      return Optional.of("no answer from approval-service");
    }
  }

  private <T> Optional<T> get(URI address, TypeReference<T> type) throws InterruptedException {
    var body = fetch(address, "application/json");
    try {
      return body.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(body.get(), type));
    } catch (IOException unreadable) {
      throw new IllegalStateException("unreadable answer of " + address, unreadable);
    }
  }

  private Optional<String> fetch(URI address, String accept) throws InterruptedException {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .timeout(ANSWER_WITHIN)
                  .header("Accept", accept)
                  .header("Authorization", "Bearer " + operatorToken)
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }
}
