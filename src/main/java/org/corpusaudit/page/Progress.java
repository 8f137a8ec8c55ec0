package org.corpusaudit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the passes of this JVM have done so far, for a display: records, stored bytes and blocks by
 * pass. It is no source of figures (an engine may repeat work) and stays empty where the workers
 * run elsewhere. Cheap to update from many threads.
 */
public final class Progress {
  private static final Map<String, Pass> PASSES = new ConcurrentSkipListMap<>();
  private static final AtomicLong INPUT_BYTES = new AtomicLong();

  private Progress() {}

  /**
   * How far a pass has come.
   *
   * @param name its name
   * @param records records seen
   * @param bytes stored bytes of the input that were read
   * @param share of the input that is done, 0 to 1; 1 only when all is
   * @param seconds since it began, or that it took
   */
  public record Stage(String name, long records, long bytes, double share, double seconds) {
    /** Whether all of the input is done. */
    public boolean isDone() {
      return share == 1;
    }

    /** Records a second. */
    public double recordsPerSecond() {
      return records / Math.max(1e-3, seconds);
    }

    /** Bytes a second. */
    public double bytesPerSecond() {
      return bytes / Math.max(1e-3, seconds);
    }

    /** Seconds until the pass ends if it goes on as before; NaN while nothing tells. */
    public double secondsLeft() {
      return share == 0 ? Double.NaN : seconds * (1 - share) / share;
    }
  }

  /** The counters of one pass. */
  public static final class Pass {
    private static final double NEARLY = 0.999;

    private final LongAdder records = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder blocks = new LongAdder();
    private final long startedNanos = System.nanoTime();
    private volatile int allBlocks;
    private volatile long endedNanos;

    /** Notes one record. */
    public void record() {
      records.increment();
    }

    /** Notes stored bytes that were read. */
    public void bytes(long read) {
      bytes.add(read);
    }

    /** Notes the end of one block, of so many in all. */
    public void block(int of) {
      allBlocks = of;
      blocks.increment();
      endedNanos = System.nanoTime();
    }

    Stage stage(String name) {
      double byBlocks = allBlocks == 0 ? 0 : blocks.sum() / (double) allBlocks;
      double byBytes = INPUT_BYTES.get() == 0 ? 0 : bytes.sum() / (double) INPUT_BYTES.get();
      boolean done = byBlocks >= 1;
      long until = done ? endedNanos : System.nanoTime();
      return new Stage(
          name,
          records.sum(),
          bytes.sum(),
          done ? 1 : Math.min(NEARLY, Math.max(byBlocks, byBytes)),
          (until - startedNanos) / 1e9);
    }
  }

  /** Notes how many stored bytes the input has. */
  public static void input(long bytes) {
    INPUT_BYTES.set(bytes);
  }

  /** The counters of the pass with this name. */
  public static Pass of(String pass) {
    return PASSES.computeIfAbsent(pass, unused -> new Pass());
  }

  /** How far every pass that has begun has come, the first that began first. */
  public static List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    PASSES.entrySet().stream()
        .sorted(Comparator.comparingLong(begun -> begun.getValue().startedNanos))
        .forEach(begun -> stages.add(begun.getValue().stage(begun.getKey())));
    return stages;
  }

  /** Forgets all passes: a new run begins. */
  public static void reset() {
    PASSES.clear();
    INPUT_BYTES.set(0);
  }
}
