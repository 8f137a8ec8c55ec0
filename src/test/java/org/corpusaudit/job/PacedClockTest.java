package org.corpusaudit.job;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
  void whoAsksForTheTimeAllTheTimeMostlyWaits() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    PacedClock clock = new PacedClock(0);
    long begun = System.nanoTime();
    long busy = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      clock.now();
    }
    long took = System.nanoTime() - begun;
    assertThat(threads.getCurrentThreadCpuTime() - busy, lessThan(took));
    assertThat(took, greaterThan(ROUNDS / 128L * 50_000));
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
