package org.corpusaudit.job;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * the processor time of a whole audit. While others of those who ask are at work, every {@value
 * #CALLS}th call in a row by one thread waits {@value #IDLE_SHARE} times as long as the calls
 * before it took, {@value #LONGEST_NANOS} ns at most, and no longer than all of them are: work that
 * ends may make other work ready. While none is at work the loop brings the next, at once.
 */
final class PacedClock implements Clock {
  /** About half a round of the loop over the steps of a whole audit. */
  private static final int CALLS = 128;

  private static final int IDLE_SHARE = 8;
  private static final long LONGEST_NANOS = 2_000_000;
  private static final long SLICE_NANOS = 100_000;

  /** All who have asked: the loop and the workers take turns on the threads of one pool. */
  private final Set<Thread> asking = ConcurrentHashMap.newKeySet();

  // Of the thread that asked last; what races loses is a pause.
  private volatile Thread last = Thread.currentThread();
  private int calls;
  private int pauses;
  private long resumed = System.nanoTime();

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
    Thread caller = Thread.currentThread();
    if (caller != last) {
      asking.add(caller);
      last = caller;
      begin();
    } else if (++calls >= CALLS) {
      pause(caller);
      begin();
    }
    return Instant.now();
  }

  /** How often somebody has waited. */
  int pauses() {
    return pauses;
  }

  private void begin() {
    calls = 0;
    resumed = System.nanoTime();
  }

  private void pause(Thread caller) {
    long now = System.nanoTime();
    long until = now + Math.min(LONGEST_NANOS, IDLE_SHARE * (now - resumed));
    int working = working(caller);
    while (working > 0 && System.nanoTime() < until) {
      pauses++;
      LockSupport.parkNanos(SLICE_NANOS);
      if (working(caller) < working) {
        return;
      }
    }
  }

  /** Other threads that run, or wait for a lock or a device but not for work. */
  private int working(Thread caller) {
    int working = 0;
    for (Thread thread : asking) {
      if (thread != caller
          && switch (thread.getState()) {
            case RUNNABLE, BLOCKED -> true;
            default -> false;
          }) {
        working++;
      }
    }
    return working;
  }
}
