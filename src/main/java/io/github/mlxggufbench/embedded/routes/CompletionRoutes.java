package io.github.mlxggufbench.embedded.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.embedded.engine.Catalogue;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import io.github.mlxggufbench.embedded.engine.EngineFailedException;
import io.github.mlxggufbench.embedded.engine.EngineReply;
import io.github.mlxggufbench.embedded.engine.Instance;
import io.github.mlxggufbench.embedded.engine.LoadedModels;
import java.io.IOException;
import java.io.OutputStream;

/** Chat completions in OpenAI's form ({@code /v1}) and with LM Studio's figures ({@code /v0}). */
final class CompletionRoutes {
  private final Catalogue catalogue;
  private final LoadedModels loaded;

  CompletionRoutes(Catalogue catalogue, LoadedModels loaded) {
    this.catalogue = catalogue;
    this.loaded = loaded;
  }

  void answer(Call call) throws IOException, ApiError {
    ObjectNode request = call.body();
    Instance instance = instance(request);
    if (request.path("stream").asBoolean()) {
      stream(call, instance, request);
      return;
    }
    try (EngineReply reply = ask(instance, request)) {
      if (reply.status() != 200) {
        call.reply(clientError(reply.status()), reply.json());
      } else {
        call.reply(200, CompletionJson.openAi(instance, (ObjectNode) reply.json()));
      }
    }
  }

  /** Without streaming, with the figures: taken here, since only one of the engines gives any. */
  void answerV0(Call call) throws IOException, ApiError {
    ObjectNode request = call.body();
    Instance instance = instance(request);
    if (request.path("stream").asBoolean()) {
      stream(call, instance, request);
      return;
    }
    if (request.has("tools")) {
      throw ApiError.invalid(
          "The embedded server takes \"tools\" on /v1/chat/completions only",
          "tools",
          "invalid_value");
    }
    request.put("stream", true).putObject("stream_options").put("include_usage", true);
    Completion completion = new Completion();
    completion.start();
    try (EngineReply reply = ask(instance, request)) {
      if (reply.status() != 200) {
        call.reply(clientError(reply.status()), reply.json());
        return;
      }
      completion.read(reply.body(), Ignored.PARTS);
    } catch (IOException e) {
      throw ApiError.crashed(instance);
    }
    JsonNode error = completion.error();
    if (error != null) {
      throw ApiError.of(400, "invalid_request_error", error.toString(), null, null);
    }
    call.reply(200, CompletionJson.v0(instance, completion));
  }

  private static void stream(Call call, Instance instance, ObjectNode request)
      throws IOException, ApiError {
    try (EngineReply reply = ask(instance, request)) {
      if (reply.status() != 200) {
        call.reply(clientError(reply.status()), reply.json());
        return;
      }
      try (OutputStream out = call.events()) {
        PassThrough.copy(reply.body(), out, instance.engine());
      }
    }
  }

  private static EngineReply ask(Instance instance, ObjectNode request) throws ApiError {
    try {
      EngineReply reply = instance.complete(request);
      reply.status();
      return reply;
    } catch (IOException e) {
      throw ApiError.crashed(instance);
    }
  }

  /** An engine's 404 is not about this server's routes. */
  private static int clientError(int status) {
    return status == 404 ? 400 : status;
  }

  /** The instance asked for, loaded now if need be. */
  private Instance instance(ObjectNode request) throws ApiError {
    String key = Call.required(request, "model");
    Instance instance = loaded.find(key);
    if (instance != null) {
      return instance;
    }
    Model model = catalogue.find(key);
    if (model == null) {
      throw ApiError.unknownModel(400, "invalid_request_error", key);
    }
    try {
      return loaded.load(model, null, null);
    } catch (EngineFailedException e) {
      throw ApiError.loadFailed(key, e);
    }
  }

  private enum Ignored implements Completion.Listener {
    PARTS;

    @Override
    public void onPrompt(double fraction) {}

    @Override
    public void onReasoning(String part) {}

    @Override
    public void onText(String part) {}
  }
}
