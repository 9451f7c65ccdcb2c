package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.mlxggufbench.embedded.engine.Catalogue;
import io.github.mlxggufbench.embedded.engine.LoadedModels;
import java.io.IOException;

/**
 * LM Studio's routes. Those it does not have are answered as LM Studio does: with an error string,
 * and status 404 under {@code /api/v1/}, 200 elsewhere.
 */
public final class Routes implements HttpHandler {
  private static final String V0_MODEL = "/api/v0/models/";

  private final ModelRoutes models;
  private final ChatRoute chat;
  private final CompletionRoutes completions;

  public Routes(Catalogue catalogue, LoadedModels loaded) {
    this.models = new ModelRoutes(catalogue, loaded);
    this.chat = new ChatRoute(catalogue, loaded);
    this.completions = new CompletionRoutes(catalogue, loaded);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = new Call(exchange);
      try {
        answer(call);
      } catch (ApiError e) {
        call.reply(e.status(), e.body());
      }
    }
  }

  private void answer(Call call) throws IOException, ApiError {
    String route = call.method() + " " + call.path();
    switch (route) {
      case "GET /lmstudio-greeting" ->
          call.reply(200, JsonNodeFactory.instance.objectNode().put("lmstudio", true));
      case "GET /api/v1/models" -> models.list(call);
      case "POST /api/v1/models/load" -> models.load(call);
      case "POST /api/v1/models/unload" -> models.unload(call);
      case "POST /api/v1/chat" -> chat.answer(call);
      case "GET /api/v0/models" -> models.listV0(call);
      case "POST /api/v0/chat/completions" -> completions.answerV0(call);
      case "GET /v1/models" -> models.listOpenAi(call);
      case "POST /v1/chat/completions" -> completions.answer(call);
      default -> {
        if (route.startsWith("GET " + V0_MODEL)) {
          models.oneV0(call, call.path().substring(V0_MODEL.length()));
        } else {
          int status = call.path().startsWith("/api/v1/") ? 404 : 200;
          throw ApiError.unexpectedEndpoint(status, call.method(), call.path());
        }
      }
    }
  }
}
