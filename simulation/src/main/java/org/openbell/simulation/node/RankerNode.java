package org.openbell.simulation.node;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.Topic;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;
import org.openbell.ranker.RankDesk;
import org.openbell.ranker.RankerAssembly;
import org.openbell.ranker.prompt.PromptTemplate;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.Panel;
import org.openbell.ranker.ranking.RankAnswer;
import org.openbell.ranker.ranking.RankRecords;
import org.openbell.ranker.ranking.RankingReply;
import org.openbell.ranker.ranking.RankingRules;
import org.openbell.ranker.ranking.Tokens;
import org.openbell.simulation.plan.Models;
import org.openbell.simulation.plan.Part;
import org.openbell.simulation.store.Table;

/// ranker-service as a process, with models that answer by chance.
public final class RankerNode extends Node {
  private static final PromptTemplate PROMPT = new PromptTemplate("simulated.v1", "{{candidates}}");
  private static final RankingRules RULES =
      new RankingRules(Confidence.parse("0.70"), 3, Confidence.parse("0.80"));
  private static final long SECOND = 1_000_000;
  private static final int A_DAY = 86_400;

  private static final int MOST_NAMED = 5;

  /// One model's usable answer: how sure it is of which stock.
  public record Said(ScanId scan, String model, Map<Symbol, Confidence> confidences) {}

  private final Table<ScanId, Instant> answered;
  private final List<Said> said = new ArrayList<>();
  private RankDesk desk;
  private Optional<Envelope> underWay = Optional.empty();
  private long underWayUntil;
  private Optional<RankAnswer> answer = Optional.empty();

  public RankerNode(World world) {
    super(Part.RANKER, world, List.of(Topic.SCANNER_EVENTS));
    this.answered = new Table<>(database().tape());
  }

  @Override
  void assemble() {
    underWay = Optional.empty();
    desk = new RankerAssembly(this::ask, PROMPT, RULES, new Records(), leaving(), clock()).desk();
  }

  /// Models take their time, and what comes of it is judged by the clock at its end.
  @Override
  long waitBefore(Envelope envelope) {
    if (!(envelope.payload() instanceof CandidatesFound found)) {
      return 0;
    }
    if (!underWay.equals(Optional.of(envelope))) {
      underWay = Optional.of(envelope);
      boolean slow = world().plan().models(clock().now()) == Models.SLOW;
      boolean morning = found.kind() == ScanKind.PRE_OPEN;
      long seconds = slow ? (morning ? A_DAY / 12 : 900) : dice().between(1, 60);
      underWayUntil = clock().now() + seconds * SECOND;
    }
    long left = underWayUntil - clock().now();
    if (left <= 0) {
      answer = desk.answer(found);
    }
    return Math.max(0, left);
  }

  @Override
  void effect(Envelope envelope) {
    if (envelope.payload() instanceof CandidatesFound) {
      answer.ifPresent(ranking -> desk.keep(envelope.eventId(), ranking));
    }
  }

  private List<Call> ask(Panel.Question question) {
    Models models = world().plan().models(clock().now());
    List<RankingReply.Vote> votes = votes(question.candidates());
    RankingReply nothing = new RankingReply.Unusable("no list of picks in the answer");
    List<Call> calls =
        switch (models) {
          case WELL, SLOW ->
              List.of(
                  call("one", new RankingReply.Ranked(surer(votes, question.candidates()))),
                  call("two", new RankingReply.Ranked(lessSure(votes))));
          case SILENT -> List.of(call("one", nothing), call("two", nothing));
          case ONE_TALKS_NONSENSE ->
              List.of(call("one", nothing), call("two", new RankingReply.Ranked(votes)));
        };
    remember(calls);
    return calls;
  }

  /// Asked again, because what came of it was lost: only the last answers count.
  private void remember(List<Call> calls) {
    CandidatesFound found = (CandidatesFound) underWay.orElseThrow().payload();
    said.removeIf(before -> before.scan().equals(found.scan()));
    for (Call call : calls) {
      if (call.reply() instanceof RankingReply.Ranked(var votes)) {
        Map<Symbol, Confidence> confidences = new LinkedHashMap<>();
        for (RankingReply.Vote vote : votes) {
          confidences.put(
              found.candidates().get(vote.candidate()).instrument().symbol(), vote.confidence());
        }
        said.add(new Said(found.scan(), call.model(), confidences));
      }
    }
  }

  /// What the models really said, whatever was made of it.
  public List<Said> said() {
    return said;
  }

  /// Surer by a little more than the other one is less sure, and of some stocks all alone: whoever
  /// asks both ends up where the votes were.
  private static List<RankingReply.Vote> surer(List<RankingReply.Vote> votes, int candidates) {
    List<RankingReply.Vote> surer = new ArrayList<>();
    for (int candidate = 0; candidate < Math.min(candidates, MOST_NAMED); candidate++) {
      int position = candidate;
      surer.add(
          votes.stream()
              .filter(vote -> vote.candidate() == position)
              .findFirst()
              .map(vote -> moved(vote, "0.0301"))
              .orElseGet(() -> vote(position, new BigDecimal("0.97"))));
    }
    return surer;
  }

  private static List<RankingReply.Vote> lessSure(List<RankingReply.Vote> votes) {
    return votes.stream().map(vote -> moved(vote, "-0.0300")).toList();
  }

  private static RankingReply.Vote moved(RankingReply.Vote vote, String by) {
    return vote(vote.candidate(), vote.confidence().value().add(new BigDecimal(by)));
  }

  private static RankingReply.Vote vote(int candidate, BigDecimal confidence) {
    return new RankingReply.Vote(candidate, new Confidence(confidence), "volume", "late news");
  }

  private List<RankingReply.Vote> votes(int candidates) {
    List<RankingReply.Vote> votes = new ArrayList<>();
    for (int candidate = 0; candidate < Math.min(candidates, MOST_NAMED); candidate++) {
      if (dice().percent(70)) {
        BigDecimal confidence = BigDecimal.valueOf(dice().between(60, 95), 2);
        votes.add(vote(candidate, confidence));
      }
    }
    return votes;
  }

  private static Call call(String model, RankingReply reply) {
    return new Call(model, 1, "", Tokens.NONE, Usd.ZERO, 1_000, reply);
  }

  private final class Records implements RankRecords {
    @Override
    public boolean isAnswered(ScanId scan) {
      return answered.has(scan);
    }

    @Override
    public void add(RankAnswer found, Instant answeredAt) {
      if (!answered.add(found.fact().scan(), answeredAt)) {
        throw new IllegalStateException(found.fact().scan() + " was ranked before");
      }
    }
  }
}
