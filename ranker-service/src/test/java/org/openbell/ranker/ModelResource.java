package org.openbell.ranker;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import org.openbell.ranker.llm.ModelStub;

/// Both models, which like the first candidate, and an exchange clock that stands at 08:05.
public final class ModelResource implements QuarkusTestResourceLifecycleManager {
  private static final String PICKS =
      "{\"picks\":[{\"id\":\"C01\",\"confidence\":0.86,\"reason\":\"lease\",\"risks\":\"fade\"}]}";

  private ModelStub models;

  @Override
  public Map<String, String> start() {
    models = new ModelStub(ModelResource::answer);
    return Map.of(
        "openbell.clock",
        "2099-01-01T00:00:00Z=2025-10-29T12:05:00Z*1",
        "openbell.deepseek.url",
        models.base().toString(),
        "openbell.deepseek.key",
        ModelStub.KEY,
        "openbell.gemini.url",
        models.base().toString(),
        "openbell.gemini.key",
        ModelStub.KEY);
  }

  @Override
  public void stop() {
    models.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean gemini = exchange.getRequestURI().getPath().endsWith(":generateContent");
    ModelStub.send(
        exchange,
        200,
        gemini ? ModelStub.geminiSays(PICKS, "STOP") : ModelStub.deepSeekSays(PICKS, "stop"));
  }
}
