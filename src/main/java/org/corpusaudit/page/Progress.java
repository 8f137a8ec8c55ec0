package org.corpusaudit.page;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the passes of this JVM have done so far, for a display: records and blocks by pass. It is no
 * source of figures (an engine may repeat work) and stays empty where the workers run elsewhere.
 * Cheap to update from many threads.
 */
public final class Progress {
  private static final Map<String, Pass> PASSES = new ConcurrentSkipListMap<>();

  private Progress() {}

  /** The counters of one pass. */
  public static final class Pass {
    private final LongAdder records = new LongAdder();
    private final LongAdder blocks = new LongAdder();
    private final long startedNanos = System.nanoTime();
    private volatile int allBlocks;

    /** Notes one record. */
    public void record() {
      records.increment();
    }

    /** Notes the end of one block, of so many in all. */
    public void block(int of) {
      allBlocks = of;
      blocks.increment();
    }

    /** Records seen. */
    public long records() {
      return records.sum();
    }

    /** Seconds since the pass began. */
    public double seconds() {
      return (System.nanoTime() - startedNanos) / 1e9;
    }

    /** Seconds until the pass ends if it goes on as before; NaN while nothing tells. */
    public double secondsLeft() {
      double done = share();
      return done == 0 ? Double.NaN : seconds() * (1 - done) / done;
    }

    /** Share of the blocks that are done, 0 to 1. */
    public double share() {
      return allBlocks == 0 ? 0 : Math.min(1, blocks.sum() / (double) allBlocks);
    }
  }

  /** The counters of the pass with this name. */
  public static Pass of(String pass) {
    return PASSES.computeIfAbsent(pass, unused -> new Pass());
  }

  /** Every pass that has begun, by name. */
  public static Map<String, Pass> passes() {
    return PASSES;
  }

  /** Forgets all passes: a new run begins. */
  public static void reset() {
    PASSES.clear();
  }
}
