package io.github.mlxggufbench.config;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a server, as given in {@code benchmark.yaml} or on the command line. */
public final class ServerUrl {

  private ServerUrl() {}

  /**
   * Reads an address; anything beyond scheme, host and port is refused.
   *
   * @return scheme, host and port only, without a slash at the end
   * @throws IllegalArgumentException when the text is anything else; the message follows the text
   *     in quotes: {@code is not the address of a server; allowed: …}
   */
  public static URI parse(String text) {
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean plain =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      boolean root =
          uri.getPath() != null && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
      if (http && uri.getHost() != null && uri.getPort() <= 65_535 && plain && root) {
        return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
      }
    } catch (URISyntaxException e) {
      // Told below, like every other text that is not an address.
    }
    throw new IllegalArgumentException(
        "is not the address of a server; allowed: http or https, host and port, without a path,"
            + " such as http://127.0.0.1:1234");
  }
}
