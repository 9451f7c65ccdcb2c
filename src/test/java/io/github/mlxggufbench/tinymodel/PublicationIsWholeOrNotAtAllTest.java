package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationIsWholeOrNotAtAllTest {

  @TempDir private Path folder;
  private Path models;
  private Path target;

  @BeforeEach
  void nameTarget() {
    models = folder.resolve("models");
    target = models.resolve("target");
  }

  @Test
  void failedWriteLeavesNothing() {
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                Publication.publish(
                    target,
                    draft -> {
                      Files.createDirectory(draft);
                      Files.writeString(draft.resolve("half"), "ha");
                      throw new IOException("disk full");
                    }));
    assertEquals("disk full", thrown.getMessage());
    assertEquals(List.of(), children());
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws IOException {
    Files.createDirectories(target);
    Publication.publish(target, draft -> fail("written again"));
  }

  @Test
  void racersWhoAllWroteAFolderLeaveOne() throws Exception {
    race(draft -> {
      Files.createDirectory(draft);
      Files.writeString(draft.resolve("whole"), "whole");
    });
    assertEquals("whole", Files.readString(target.resolve("whole")));
  }

  @Test
  void racersWhoAllWroteAFileLeaveOne() throws Exception {
    race(draft -> Files.writeString(draft, "whole"));
    assertEquals("whole", Files.readString(target));
  }

  /** Lets three writers go on to publish only once all of them have written. */
  private void race(Publication.Content content) throws InterruptedException, ExecutionException {
    CyclicBarrier allHaveWritten = new CyclicBarrier(3);
    Callable<Void> racer =
        () -> {
          Publication.publish(
              target,
              draft -> {
                content.write(draft);
                await(allHaveWritten);
              });
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (Future<Void> race : threads.invokeAll(List.of(racer, racer, racer))) {
        race.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(List.of("target"), children());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> children() {
    String[] names = models.toFile().list();
    return names == null ? List.of() : Stream.of(names).sorted().toList();
  }
}
