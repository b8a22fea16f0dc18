package org.openbell.ranker.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Usd;
import org.openbell.model.time.Timers;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.Panel.Question;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;
import org.openbell.ranker.ranking.Tokens;

class ModelPanelTest {
  private static final Instant DEADLINE = Instant.parse("2025-10-29T13:15:00Z");
  private static final Question QUESTION =
      new Question("Rank these, as json.", 3, DEADLINE, LocalDate.parse("2025-10-29"));
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Timers NEVER = (_, _) -> () -> {};
  private static final Timers AT_ONCE =
      (_, work) -> {
        work.run();
        return () -> {};
      };
  private static final String PICKS =
      "{\"picks\":[{\"id\":\"C01\",\"confidence\":0.9,\"reason\":\"r\",\"risks\":\"k\"}]}";

  @Test
  void asksDeepSeekAsItsDocumentationWants() {
    try (var vendor = ModelStub.answering(200, ModelStub.deepSeekSays(PICKS, "stop"))) {
      Call call = ask(vendor.deepSeek(LONG)).getFirst();

      assertThat(call.reply()).isInstanceOf(Ranked.class);
      assertThat(call.tokens()).isEqualTo(new Tokens(1000, 100));
      assertThat(call.cost()).isEqualTo(Usd.parse("0.003"));
      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/llm/chat/completions");
      assertThat(asked.authorization()).isEqualTo("Bearer " + ModelStub.KEY);
      assertThat(asked.body().toString())
          .isEqualTo(
              "{\"model\":\"deepseek-flash\",\"thinking\":{\"type\":\"disabled\"},"
                  + "\"temperature\":0,\"max_tokens\":4000,\"stream\":false,"
                  + "\"response_format\":{\"type\":\"json_object\"},"
                  + "\"messages\":[{\"role\":\"user\",\"content\":\"Rank these, as json.\"}]}");
    }
  }

  @Test
  void asksGeminiAsItsDocumentationWantsAndLeavesTheTemperatureAlone() {
    try (var vendor = ModelStub.answering(200, ModelStub.geminiSays(PICKS, "STOP"))) {
      Call call = ask(vendor.gemini(LONG)).getFirst();

      assertThat(call.reply()).isInstanceOf(Ranked.class);
      assertThat(call.tokens()).isEqualTo(new Tokens(1000, 100));
      var asked = vendor.asked().getFirst();
      assertThat(asked.path()).isEqualTo("/llm/v1beta/models/gemini-3.8-flash:generateContent");
      assertThat(asked.googleKey()).isEqualTo(ModelStub.KEY);
      assertThat(asked.body().toString())
          .contains("\"responseMimeType\":\"application/json\"")
          .doesNotContain("temperature");
    }
  }

  @Test
  void asksASecondTimeAfterAnUnusableAnswerAndKeepsBoth() {
    try (var vendor =
        ModelStub.answering(
            200,
            ModelStub.deepSeekSays("I would buy WULF.", "stop"),
            ModelStub.deepSeekSays(PICKS, "stop"))) {
      List<Call> calls = ask(vendor.deepSeek(LONG));

      assertThat(calls).hasSize(2);
      assertThat(calls.getFirst().reply()).isEqualTo(new Unusable("the answer is not JSON"));
      assertThat(calls.getFirst().answer()).isEqualTo("I would buy WULF.");
      assertThat(calls.getLast().reply()).isInstanceOf(Ranked.class);
      assertThat(calls.getLast().attempt()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "402", "429", "500", "503"})
  void aRefusalIsUnusableAndTwiceIsEnough(int status) {
    try (var vendor =
        ModelStub.answering(status, "{\"error\":\"bad key " + ModelStub.KEY + "\"}")) {
      List<Call> calls = ask(vendor.gemini(LONG));

      assertThat(calls).hasSize(2);
      assertThat(problem(calls.getLast()))
          .isEqualTo("HTTP " + status + " {\"error\":\"bad key ***\"}");
      assertThat(vendor.asked()).hasSize(2);
    }
  }

  @Test
  void blankCutAndBlockedAnswersAreNamed() {
    assertThat(deepSeekProblem(ModelStub.deepSeekSays("   ", "stop"))).isEqualTo("a blank answer");
    assertThat(deepSeekProblem(ModelStub.deepSeekSays("{\"picks\":[", "length")))
        .isEqualTo("the answer ended with 'length'");
    assertThat(deepSeekProblem("\n\n\n")).isEqualTo("a blank answer");
    try (var vendor =
        ModelStub.answering(200, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}")) {
      assertThat(problem(ask(vendor.gemini(LONG)).getFirst())).isEqualTo("blocked: SAFETY");
    }
  }

  @Test
  void aBusyVendorThatSendsEmptyLinesIsGivenUpAfterTheLimit() {
    try (var vendor = new ModelStub(ModelPanelTest::keepAlive)) {
      List<Call> calls = ask(vendor.deepSeek(Duration.ofMillis(300)));

      assertThat(calls).hasSize(1);
      assertThat(problem(calls.getFirst())).isEqualTo("no whole answer within the time allowed");
      assertThat(calls.getFirst().latencyMillis()).isBetween(290L, 10_000L);
    }
  }

  @Test
  void nobodyWaitsPastTheExchangesDeadline() {
    try (var vendor = new ModelStub(ModelPanelTest::keepAlive)) {
      List<Call> calls = new ModelPanel(List.of(vendor.deepSeek(LONG)), AT_ONCE).ask(QUESTION);

      assertThat(calls).hasSize(1);
      assertThat(problem(calls.getFirst())).isEqualTo("no answer before the scan's deadline");
    }
  }

  @Test
  void bothModelsAreAskedAndOneFailureLeavesTheOther() {
    try (var sick = ModelStub.answering(503, "overloaded");
        var well = ModelStub.answering(200, ModelStub.geminiSays(PICKS, "STOP"))) {
      List<Call> calls =
          new ModelPanel(List.of(sick.deepSeek(LONG), well.gemini(LONG)), NEVER).ask(QUESTION);

      assertThat(calls.stream().map(Call::model))
          .containsExactly("deepseek-flash", "deepseek-flash", "gemini-3.8-flash");
      assertThat(calls.getLast().reply()).isInstanceOf(Ranked.class);
    }
  }

  @Test
  void withoutModelsThereAreNoCalls() {
    assertThat(new ModelPanel(List.of(), NEVER).ask(QUESTION)).isEmpty();
  }

  private static String deepSeekProblem(String body) {
    try (var vendor = ModelStub.answering(200, body)) {
      return problem(ask(vendor.deepSeek(LONG)).getFirst());
    }
  }

  private static List<Call> ask(Model model) {
    return new ModelPanel(List.of(model), NEVER).ask(QUESTION);
  }

  private static String problem(Call call) {
    return ((Unusable) call.reply()).reason();
  }

  private static void keepAlive(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 10_000; i++) {
      exchange.getResponseBody().write('\n');
      exchange.getResponseBody().flush();
      LockSupport.parkNanos(20_000_000);
    }
  }
}
