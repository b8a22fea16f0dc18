package org.openbell.ranker.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openbell.model.time.Timers;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.ModelPrice;
import org.openbell.ranker.ranking.Panel;
import org.openbell.ranker.ranking.RankingReply;
import org.openbell.ranker.ranking.RankingReply.Unusable;

/// Asks all models at once, each on a virtual thread of its own, and each a second time when its
/// first answer is unusable and there is time left.
public final class ModelPanel implements Panel {
  private static final int ATTEMPTS = 2;
  private static final int LONGEST_KEPT = 20_000;

  private final List<Model> models;
  private final Timers timers;

  public ModelPanel(List<Model> models, Timers timers) {
    this.models = List.copyOf(models);
    this.timers = timers;
  }

  @Override
  public List<Call> ask(Question question) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Timers.Timer deadline = timers.at(question.deadline(), () -> over.complete(null));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Call>>> asked = new ArrayList<>();
      for (Model model : models) {
        asked.add(threads.submit(() -> ask(model, question, over)));
      }
      List<Call> calls = new ArrayList<>();
      for (Future<List<Call>> each : asked) {
        calls.addAll(each.get());
      }
      return List.copyOf(calls);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("a model's adapter failed", bug.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the models were asked", stopping);
    } finally {
      over.complete(null);
      deadline.cancel();
    }
  }

  private static List<Call> ask(Model model, Question question, CompletableFuture<Void> over) {
    Patience patience = Patience.of(model.limit(), over);
    List<Call> calls = new ArrayList<>();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Call call = once(model, question, attempt, patience);
      calls.add(call);
      if (!(call.reply() instanceof Unusable) || patience.isExhausted()) {
        break;
      }
    }
    return calls;
  }

  private static Call once(Model model, Question question, int attempt, Patience patience) {
    long begun = System.nanoTime();
    Said said = model.ask(question.prompt(), patience);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    RankingReply reply =
        said.problem().isEmpty()
            ? ReplyJson.judge(said.text(), question.candidates())
            : new Unusable(said.problem());
    String kept =
        said.text().length() <= LONGEST_KEPT ? said.text() : said.text().substring(0, LONGEST_KEPT);
    return new Call(
        model.name(),
        attempt,
        kept,
        said.tokens(),
        ModelPrice.cost(model.prices(), question.date(), said.tokens()),
        millis,
        reply);
  }
}
