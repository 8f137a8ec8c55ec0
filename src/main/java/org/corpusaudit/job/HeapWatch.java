package org.corpusaudit.job;

import java.io.Closeable;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Interrupts a thread that waits for a run in this process once the heap is full: Java then goes on
 * for hours in which it does nothing but collect, and says that memory is out only when not one
 * byte is had any more. Full is a heap of which the last collection left {@value #FULL_SHARE} or
 * more, while for half a minute collecting took {@value #COLLECTING_SHARE} of the time or more.
 */
final class HeapWatch implements Closeable {
  static final double FULL_SHARE = 0.8;
  static final double COLLECTING_SHARE = 0.6;
  static final long WINDOW_MILLIS = 30_000;
  private static final long EACH_MILLIS = 1000;

  private final Thread watched;
  private final Thread watcher = new Thread(this::watch, "heap watch");
  private final Window window = new Window();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
  private volatile boolean closed;
  private volatile boolean full;

  private HeapWatch(Thread watched) {
    this.watched = watched;
  }

  /** Watches for the thread that calls, until it is closed. */
  static HeapWatch start() {
    HeapWatch watch = new HeapWatch(Thread.currentThread());
    watch.watcher.setDaemon(true);
    watch.watcher.start();
    return watch;
  }

  /** Whether the heap was full, and the thread was interrupted for it; clears the interruption. */
  boolean isFull() {
    if (full) {
      Thread.interrupted(); // Else what cleans up could read and write no file.
    }
    return full;
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
  }

  private void watch() {
    while (!closed) {
      try {
        Thread.sleep(EACH_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (seesFull() && !closed) {
        full = true;
        watched.interrupt();
        return;
      }
    }
  }

  private boolean seesFull() {
    try {
      return window.isFull(System.nanoTime() / 1_000_000, collectingMillis(), heldShare());
    } catch (OutOfMemoryError e) {
      return true; // A reading needs a few bytes, and not even those are to be had.
    }
  }

  private long collectingMillis() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      millis += Math.max(0, collector.getCollectionTime());
    }
    return millis;
  }

  private double heldShare() {
    long held = 0;
    for (MemoryPoolMXBean pool : pools) {
      MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      held += left == null ? 0 : left.getUsed();
    }
    return held / (double) Runtime.getRuntime().maxMemory();
  }

  /** What was read in the last half a minute. */
  static final class Window {
    private record Reading(long atMillis, long collectingMillis) {}

    private final Deque<Reading> readings = new ArrayDeque<>();

    /**
     * Takes a reading.
     *
     * @param atMillis when
     * @param collectingMillis what collections have taken until then
     * @param heldShare of the heap, what the last collection left
     */
    boolean isFull(long atMillis, long collectingMillis, double heldShare) {
      if (heldShare < FULL_SHARE) {
        readings.clear();
      }
      readings.addLast(new Reading(atMillis, collectingMillis));
      Reading first = readings.getFirst();
      if (atMillis - first.atMillis < WINDOW_MILLIS) {
        return false;
      }
      readings.removeFirst();
      return heldShare >= FULL_SHARE
          && collectingMillis - first.collectingMillis
              >= COLLECTING_SHARE * (atMillis - first.atMillis);
    }
  }
}
