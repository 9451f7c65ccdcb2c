package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;

/** Whoever reads streams here: the product's own client, or what it is compared with. */
interface StreamClient {

  /** One stream, read on the caller's thread; several threads may ask at once. */
  Generation generate(GenerationRequest request);

  /** The product's own, which freshens its connection before each request as a round does. */
  static StreamClient of(ModelServer server) {
    return request -> {
      try {
        server.freshen();
      } catch (ServerException e) {
        // Said by the request that follows, if it matters.
      }
      return server.generate(request, GenerationListener.NONE);
    };
  }
}
