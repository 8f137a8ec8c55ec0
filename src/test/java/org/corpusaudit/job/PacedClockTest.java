package org.corpusaudit.job;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.vendor.guava.v32_1_2_jre.com.google.common.base.Supplier;
import org.junit.jupiter.api.Test;

class PacedClockTest {
  private static final int ROUNDS = 50_000;

  @Test
  void whoAsksForTheTimeAllTheTimeMostlyWaitsWhileAnotherWorks() throws Exception {
    PacedClock clock = new PacedClock();
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch asked = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () -> {
              clock.now();
              asked.countDown();
              while (!ended.get()) {
                Thread.onSpinWait();
              }
            });
    worker.start();
    asked.await();
    long took = nanosOfRounds(clock);
    ended.set(true);
    worker.join();
    assertThat(took, greaterThan(ROUNDS / 128L * 50_000));
  }

  @Test
  void nobodyWaitsWhileNoneWorks() throws Exception {
    PacedClock clock = new PacedClock();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Thread idle =
        new Thread(
            () -> {
              clock.now();
              asked.countDown();
              try {
                ended.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    idle.start();
    asked.await();
    while (idle.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    nanosOfRounds(clock);
    ended.countDown();
    idle.join();
    assertThat(clock.pauses(), equalTo(0));
  }

  private static long nanosOfRounds(PacedClock clock) {
    long begun = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      clock.now();
    }
    return System.nanoTime() - begun;
  }

  @Test
  void beamsRunnerStillTakesAClock() throws Exception {
    assertThat(
        DirectRunner.class.getDeclaredMethod("setClockSupplier", Supplier.class), notNullValue());
  }

  @Test
  void pipelinesRunToTheirEnd() {
    PipelineOptions options = PipelineOptionsFactory.create();
    options.setRunner(DirectRunner.class);
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply(Create.of(1, 2, 3)).apply(ParDo.of(new Same()));
    assertThat(
        PacedClock.run(pipeline, options).waitUntilFinish(), equalTo(PipelineResult.State.DONE));
  }

  private static final class Same extends DoFn<Integer, Integer> {
    @ProcessElement
    public void process(@Element Integer element, OutputReceiver<Integer> out) {
      out.output(element);
    }
  }
}
