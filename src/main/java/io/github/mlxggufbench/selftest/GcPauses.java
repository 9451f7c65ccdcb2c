package io.github.mlxggufbench.selftest;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/** The pauses of this JVM's collectors from {@link #watch} on. */
final class GcPauses implements AutoCloseable, NotificationListener {
  /** What collectors that run beside the program (ZGC, Shenandoah) call a whole cycle. */
  private static final String NO_PAUSE = "end of GC cycle";

  private final List<NotificationEmitter> heard = new ArrayList<>();
  private int count;
  private long longestMs;

  private GcPauses() {}

  static GcPauses watch() {
    GcPauses pauses = new GcPauses();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(pauses, null, null);
        pauses.heard.add(emitter);
      }
    }
    return pauses;
  }

  @Override
  public synchronized void handleNotification(Notification notification, Object handback) {
    if (!notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    GarbageCollectionNotificationInfo collection =
        GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
    if (!collection.getGcAction().equals(NO_PAUSE)) {
      count++;
      longestMs = Math.max(longestMs, collection.getGcInfo().getDuration());
    }
  }

  synchronized int count() {
    return count;
  }

  /** In whole ms, as the JVM tells it; null when there was none. */
  synchronized @Nullable Double longestMs() {
    return count == 0 ? null : (double) longestMs;
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : heard) {
      try {
        emitter.removeNotificationListener(this);
      } catch (ListenerNotFoundException e) {
        // then it hears nothing more
      }
    }
  }
}
