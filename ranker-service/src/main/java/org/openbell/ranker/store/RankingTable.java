package org.openbell.ranker.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.RankAnswer;
import org.openbell.ranker.ranking.RankRecords;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;

/// The rankings as rows; written by the caller's transaction.
@ApplicationScoped
public class RankingTable implements RankRecords, PanacheRepositoryBase<RankingRow, String> {
  @Override
  public boolean isAnswered(ScanId scan) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> findByIdOptional(scan.text()).isPresent());
  }

  @Override
  public void add(RankAnswer answer, Instant answeredAt) {
    RankingRow row = new RankingRow();
    row.scanId = answer.fact().scan().text();
    row.answeredAt = answeredAt;
    row.promptVersion = answer.promptVersion();
    row.prompt = answer.prompt();
    row.promptSha256 = sha256(answer.prompt());
    switch (answer.fact()) {
      case PicksRanked ranked -> {
        asked(row, ranked.date(), ranked.kind());
        row.scorer = ranked.scorer().name();
        row.picks =
            ranked.picks().stream()
                .map(pick -> pick.instrument().symbol() + " " + pick.confidence())
                .collect(Collectors.joining(", "));
      }
      case RankingFailed failed -> {
        asked(row, failed.date(), failed.kind());
        row.picks = "";
        row.failure = failed.reason();
      }
    }
    persist(row);
    answer.calls().forEach(call -> row(row.scanId, call).persist());
    flush();
  }

  private static void asked(RankingRow row, SessionDate date, ScanKind kind) {
    row.sessionDate = date.value();
    row.kind = kind.name();
  }

  private static RankingCallRow row(String scan, Call call) {
    RankingCallRow row = new RankingCallRow();
    row.id = scan + "/" + call.model() + "/" + call.attempt();
    row.scanId = scan;
    row.model = call.model();
    row.attempt = call.attempt();
    // PostgreSQL keeps no NUL in a text.
    row.answer = call.answer().replace("\u0000", "");
    row.tokensIn = call.tokens().input();
    row.tokensOut = call.tokens().output();
    row.costUsd = call.cost().value();
    row.latencyMillis = call.latencyMillis();
    row.problem =
        switch (call.reply()) {
          case Ranked _ -> null;
          case Unusable(String reason) -> reason.replace("\u0000", "");
        };
    return row;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException cannotBe) {
      throw new IllegalStateException("every JDK knows SHA-256", cannotBe);
    }
  }
}
