package io.github.mlxggufbench.embedded.engine;

import io.github.mlxggufbench.embedded.CatalogueEntry;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models that the server offers, in their given order. */
public final class Catalogue {
  private final Map<String, Model> models = new LinkedHashMap<>();

  /**
   * A model on offer.
   *
   * @param facts what its file says; mostly empty where it cannot be read, which its load will tell
   */
  public record Model(CatalogueEntry entry, ModelFacts facts) {
    public String key() {
      return entry.key();
    }
  }

  public Catalogue(List<CatalogueEntry> entries) {
    for (CatalogueEntry entry : entries) {
      if (models.put(entry.key(), new Model(entry, facts(entry))) != null) {
        throw new IllegalArgumentException("two models have the key " + entry.key());
      }
    }
  }

  public Collection<Model> all() {
    return models.values();
  }

  public @Nullable Model find(String key) {
    return models.get(key);
  }

  private static ModelFacts facts(CatalogueEntry entry) {
    try {
      return ModelFacts.read(entry.path());
    } catch (IOException e) {
      return new ModelFacts(
          null, null, null, null, entry.path().toFile().length(), null, null, null, null);
    }
  }
}
