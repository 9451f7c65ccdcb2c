package io.github.mlxggufbench.doctor.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.LoadConfig;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.doctor.check.State;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.GpuMemoryLimit;
import io.github.mlxggufbench.run.fit.MemoryNeed;
import io.github.mlxggufbench.run.fit.MemoryRoom;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Servers, models and the memory that they need. */
class SubjectChecksTest {
  private static final long GB = 1_000_000_000;

  @Test
  void pairThatIsThereAndAlikeIsOk() throws Exception {
    try (FakeLmStudio fake =
        FakeLmStudio.with(FakeModel.gguf("otter-gguf"), FakeModel.mlx("otter-mlx"))) {
      Diagnosis pair = pair(fake, "otter-gguf", "otter-mlx", EnumSet.allOf(Format.class));
      assertEquals(State.OK, pair.state(), pair.toString());
      assertEquals("gguf Q4_K_M, 0.44 GB, mlx 4bit, 0.41 GB", pair.text());
    }
  }

  @Test
  void modelThatIsNotThereFailsUnlessOnlyTheOtherIsMeasured() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("otter-gguf"))) {
      Diagnosis both = pair(fake, "otter-gguf", "otter-mlx", EnumSet.allOf(Format.class));
      assertEquals(State.FAILED, both.state());
      assertTrue(both.text().contains("otter-mlx"), both.text());
      Diagnosis one = pair(fake, "otter-gguf", "otter-mlx", EnumSet.of(Format.GGUF));
      assertEquals(State.OK, one.state(), one.toString());
    }
  }

  @Test
  void buildOfTheOtherFormatFails() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("a"), FakeModel.gguf("b"))) {
      Diagnosis pair = pair(fake, "a", "b", EnumSet.allOf(Format.class));
      assertEquals(State.FAILED, pair.state());
      assertTrue(pair.text().contains("gguf"), pair.text());
    }
  }

  @Test
  void twoSizesOfAModelFail() throws Exception {
    FakeModel small = FakeModel.mlx("otter-1b").sized(GB, "1B");
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("otter-7b"), small)) {
      Diagnosis pair = pair(fake, "otter-7b", "otter-1b", EnumSet.allOf(Format.class));
      assertEquals(State.FAILED, pair.state());
      assertTrue(pair.text().contains("otter-1b has 1B parameters"), pair.text());
    }
  }

  @Test
  void buildsOfDifferentBitsAreWarnedOf() {
    Diagnosis pair =
        PairCheck.judged(
            Map.of(
                Format.GGUF,
                build(Format.GGUF, 8.0, 8 * GB),
                Format.MLX,
                build(Format.MLX, 4.0, 4 * GB)));
    assertEquals(State.WARNING, pair.state());
    assertTrue(pair.text().contains("8 against 4 bits per weight"), pair.text());
  }

  @Test
  void whatSomebodyLoadedIsNamed() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("otter"), FakeModel.mlx("beaver"));
        LmStudioServer server = connect(fake)) {
      assertEquals(
          State.OK, new LoadedModelsCheck(new LmStudioInventory(server), false).look().state());
      fake.load("beaver");
      Diagnosis loaded = new LoadedModelsCheck(new LmStudioInventory(server), false).look();
      assertEquals(State.WARNING, loaded.state());
      assertTrue(loaded.text().startsWith("beaver in LM Studio"), loaded.text());
    }
  }

  @Test
  void whatTheRunUnloadsIsNoHindrance() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.mlx("beaver"));
        LmStudioServer server = connect(fake)) {
      fake.load("beaver");
      Diagnosis loaded = new LoadedModelsCheck(new LmStudioInventory(server), true).look();
      assertEquals(State.OK, loaded.state(), loaded.toString());
    }
  }

  @Test
  void serverThatWantsATokenFailsInItsOwnWords() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("a")).requiring("sk-lm-secret");
        LmStudioServer server = connect(fake)) {
      Diagnosis diagnosis =
          new ServerCheck(new LmStudioInventory(server), fake.url(), () -> "0.4.2").look();
      assertEquals(State.FAILED, diagnosis.state());
      assertEquals(fake.url() + " wants an API token (HTTP 401)", diagnosis.text());
      assertTrue(String.valueOf(diagnosis.remedy()).contains("LM_API_TOKEN"), diagnosis.toString());
    }
  }

  @Test
  void serverThatAnswersIsNamedWithItsVersion() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("a"));
        LmStudioServer server = connect(fake)) {
      assertEquals(
          Diagnosis.ok("LM Studio 0.4.2 at " + fake.url() + " answers and lists 1 models"),
          new ServerCheck(new LmStudioInventory(server), fake.url(), () -> "0.4.2").look());
    }
  }

  /** Its load settings cannot be asked for, and its load times hold a token. */
  @Test
  void serverWithoutRestV1IsWarnedOf() throws Exception {
    try (ScriptedServer old =
            ScriptedServer.answering(
                exchange -> exchange.json(404, "{\"error\": \"Unexpected endpoint\"}"),
                exchange -> exchange.json(200, "{\"data\": []}"));
        LmStudioServer server = connect(old.url())) {
      Diagnosis diagnosis =
          new ServerCheck(new LmStudioInventory(server), old.url(), () -> null).look();
      assertEquals(State.WARNING, diagnosis.state(), diagnosis.toString());
      assertTrue(diagnosis.text().contains("does not unload over HTTP"), diagnosis.text());
      assertEquals("update LM Studio to 0.4.0 or newer", diagnosis.remedy());
    }
  }

  /** However many checks want the list. */
  @Test
  void listIsAskedForOnce() throws Exception {
    try (FakeLmStudio fake = FakeLmStudio.with(FakeModel.gguf("a"));
        LmStudioServer server = connect(fake)) {
      LmStudioInventory inventory = new LmStudioInventory(server);
      new ServerCheck(inventory, fake.url(), () -> "0.4.2").look();
      new LoadedModelsCheck(inventory, false).look();
      assertEquals(1, fake.requests().size());
    }
  }

  /** Its file, its cache, and a tenth of both. */
  @Test
  void largestBuildNeedsRoom() {
    MemoryNeed need = new MemoryNeed("otter", 9 * GB, GB, 8192);
    assertEquals(State.OK, memory(need, 11 * GB, false).state());
    Diagnosis short1 = memory(need, 11 * GB - 1, false);
    assertEquals(State.FAILED, short1.state());
    assertTrue(String.valueOf(short1.remedy()).endsWith("--force"), short1.toString());
    assertEquals(State.WARNING, memory(need, 11 * GB - 1, true).state());
    assertEquals(State.UNKNOWN, memory(need, null, false).state());
    assertEquals(State.OK, memory(null, 12 * GB, false).state());
  }

  private static Diagnosis memory(
      @Nullable MemoryNeed need, @Nullable Long available, boolean forced) {
    return MemoryCheck.judged(need, new MemoryRoom(available, null), forced);
  }

  @Test
  void gpuMayHoldTheLargestBuildAndTheReserveOfItsEngine() {
    long reserve = 3L << 30;
    Fact<GpuMemoryLimit> limit = Fact.of(new GpuMemoryLimit(10 * GB + reserve, false));
    MemoryNeed fits = new MemoryNeed("otter", 9 * GB, GB, 8192);
    MemoryNeed not = new MemoryNeed("otter", 9 * GB + 1, GB, 8192);
    assertEquals(State.OK, GpuMemoryCheck.judged(fits, limit).state());
    assertEquals(State.WARNING, GpuMemoryCheck.judged(not, limit).state());
    assertEquals(State.UNKNOWN, GpuMemoryCheck.judged(fits, Fact.unknown("why")).state());
  }

  private static Diagnosis pair(FakeLmStudio fake, String gguf, String mlx, Set<Format> formats) {
    PairConfig pair =
        new PairConfig(
            "p",
            false,
            new BuildSource.Model(gguf),
            new BuildSource.Model(mlx),
            new LoadConfig(null, null));
    try (LmStudioServer server = connect(fake)) {
      return new PairCheck(new ChosenPair(pair, formats), new LmStudioInventory(server)).look();
    }
  }

  private static LmStudioServer connect(FakeLmStudio fake) {
    return connect(fake.url());
  }

  private static LmStudioServer connect(URI url) {
    Duration limit = Duration.ofSeconds(10);
    return LmStudioServer.connect(url, "", new ClientTimeouts(limit, limit, limit, limit, limit));
  }

  private static FoundBuild build(Format format, @Nullable Double bits, long bytes) {
    return FoundBuild.of(
        new ModelInfo(
            "otter", null, null, format.id(), null, null, bits, bytes, "7B", null, null, List.of()),
        format);
  }
}
