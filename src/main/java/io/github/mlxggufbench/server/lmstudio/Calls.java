package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;

/** Management calls: an answer of whatever worth, or a complaint that says why there is none. */
record Calls(RestClient rest, Complaints complaints) {

  HttpReply get(Errand errand, String path) throws ServerException {
    try {
      return rest.get(path, errand);
    } catch (IOException e) {
      throw complaints.noReply(errand, e);
    }
  }

  HttpReply post(Errand errand, String path, JsonNode body) throws ServerException {
    try {
      return rest.post(path, body, errand);
    } catch (IOException e) {
      throw complaints.noReply(errand, e);
    }
  }

  void freshen(Errand errand, String path) throws ServerException {
    try {
      rest.freshen(path, errand);
    } catch (IOException e) {
      throw complaints.noReply(errand, e);
    }
  }
}
