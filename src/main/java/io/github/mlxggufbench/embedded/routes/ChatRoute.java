package io.github.mlxggufbench.embedded.routes;

import io.github.mlxggufbench.embedded.engine.Catalogue;
import io.github.mlxggufbench.embedded.engine.Catalogue.Model;
import io.github.mlxggufbench.embedded.engine.EngineFailedException;
import io.github.mlxggufbench.embedded.engine.Instance;
import io.github.mlxggufbench.embedded.engine.LoadedModels;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/chat}: LM Studio's own chat, whole or as named events. */
final class ChatRoute {
  private final Catalogue catalogue;
  private final LoadedModels loaded;

  ChatRoute(Catalogue catalogue, LoadedModels loaded) {
    this.catalogue = catalogue;
    this.loaded = loaded;
  }

  void answer(Call call) throws IOException, ApiError {
    ChatRequest request = ChatRequest.of(call.body());
    Instance instance = loaded.find(request.model());
    Model model = instance == null ? catalogue.find(request.model()) : instance.model();
    if (model == null) {
      throw ApiError.unknownModel(404, "invalid_request", request.model());
    }
    String id = instance == null ? model.key() : instance.id();
    Chat chat = new Chat(id);
    if (!request.stream()) {
      run(chat, request, model, instance, new ChatStream(OutputStream.nullOutputStream(), id));
      call.reply(200, chat.result());
      return;
    }
    try (OutputStream out = call.events()) {
      ChatStream events = new ChatStream(out, id);
      events.start();
      try {
        run(chat, request, model, instance, events);
      } catch (ApiError e) {
        events.error(e.body().path("error"));
      }
      events.end(chat.result());
    }
  }

  private void run(
      Chat chat, ChatRequest request, Model model, @Nullable Instance instance, ChatStream events)
      throws IOException, ApiError {
    Instance answering = instance == null ? load(chat, request, model, events) : instance;
    chat.generate(answering, request.completion(), events);
  }

  private Instance load(Chat chat, ChatRequest request, Model model, ChatStream events)
      throws IOException, ApiError {
    events.loading();
    try {
      Instance instance = loaded.load(model, request.contextLength(), null);
      events.loaded(instance.loadSeconds());
      chat.loaded(instance.loadSeconds());
      return instance;
    } catch (EngineFailedException e) {
      throw ApiError.loadFailed(model.key(), e);
    }
  }
}
