package org.corpusaudit.job;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.beam.runners.direct.Clock;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.vendor.guava.v32_1_2_jre.com.google.common.base.Supplier;
import org.joda.time.Instant;

/**
 * The time for a DirectRunner, given slowly to the one who asks all the time. The runner looks for
 * work in a loop without a pause and asks the time for each of its steps on each round, a fifth of
 * the processor time of a whole audit. Once a run has lasted {@value #SHORT_RUN_NANOS} ns, every
 * {@value #CALLS}th call waits {@value #IDLE_SHARE} times as long as the calls before it took,
 * {@value #LONGEST_NANOS} ns at most; workers ask a few times a bundle. A short run is not paced:
 * it is mostly rounds one behind the other, and its wall time doubled.
 */
final class PacedClock implements Clock {
  /** About half a round of the loop over the steps of a whole audit. */
  private static final int CALLS = 128;

  private static final int IDLE_SHARE = 8;
  private static final long LONGEST_NANOS = 2_000_000;
  private static final long SHORT_RUN_NANOS = 10_000_000_000L;

  private final long paced;

  private final AtomicInteger calls = new AtomicInteger();
  private volatile long resumed = System.nanoTime();

  /** A clock of a run that begins now. */
  PacedClock() {
    this(SHORT_RUN_NANOS);
  }

  /** A clock that gives the time at once for so many nanoseconds. */
  PacedClock(long atOnceNanos) {
    this.paced = System.nanoTime() + atOnceNanos;
  }

  /** Runs a pipeline on the DirectRunner. */
  static PipelineResult run(Pipeline pipeline, PipelineOptions options) {
    DirectRunner runner = DirectRunner.fromOptions(options);
    pace(runner);
    return runner.run(pipeline);
  }

  /** Not public in Beam, so that another version of it may run without a pause again. */
  private static void pace(DirectRunner runner) {
    try {
      Method setter = DirectRunner.class.getDeclaredMethod("setClockSupplier", Supplier.class);
      setter.setAccessible(true);
      Supplier<Clock> supplier = PacedClock::new;
      setter.invoke(runner, supplier);
    } catch (ReflectiveOperationException e) {
      return;
    }
  }

  @Override
  public Instant now() {
    if (calls.incrementAndGet() % CALLS == 0) {
      long now = System.nanoTime();
      if (now - paced >= 0) {
        LockSupport.parkNanos(Math.min(LONGEST_NANOS, IDLE_SHARE * (now - resumed)));
      }
      resumed = System.nanoTime();
    }
    return Instant.now();
  }
}
