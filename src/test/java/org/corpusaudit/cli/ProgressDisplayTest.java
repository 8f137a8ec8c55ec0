package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.corpusaudit.page.Progress;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final StringWriter err = new StringWriter();

  @Test
  void aTerminalsTableIsDrawnOverItselfAndStaysAtTheEnd() throws Exception {
    ProgressDisplay display =
        new ProgressDisplay(new PrintWriter(err), ProgressStyle.AUTO, true, 100);
    Progress.input(100);
    Progress.Pass pass = Progress.of("Scan");
    pass.record();
    pass.bytes(50);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (err.toString().isEmpty() && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    String first = err.toString();
    pass.bytes(50);
    pass.block(1);
    display.close();
    String last = err.toString().substring(err.toString().lastIndexOf("\u001b[1A"));

    assertThat(first, startsWith("\r\u001b[KScan"));
    assertThat(first, containsString("1 article         50 B   50 %"));
    assertThat(last, containsString("100 B  100 %"));
    assertThat(last, containsString("took "));
  }

  @Test
  void elsewhereEachStageHasHadItsLineWhenTheRunEnds() {
    ProgressDisplay display =
        new ProgressDisplay(new PrintWriter(err), ProgressStyle.AUTO, false, 80);
    Progress.input(100);
    Progress.of("Scan").bytes(50);
    display.tell(Progress.stages());
    Progress.of("Scan").bytes(50);
    Progress.of("Scan").block(1);
    Progress.of("Clean").bytes(30);
    display.close();

    assertThat(err.toString(), containsString("Scan: 0 articles, 50 B, 50 %"));
    assertThat(err.toString(), containsString("Scan: 0 articles, 100 B, done in"));
    assertThat(err.toString(), containsString("Clean: 0 articles, 30 B, 30 %"));
  }

  @Test
  void nothingIsPrintedWhenNothingIsWanted() {
    ProgressDisplay display = new ProgressDisplay(new PrintWriter(err), ProgressStyle.NONE);
    Progress.of("Scan").record();
    display.close();

    assertThat(err.toString(), equalTo(""));
  }

  @Test
  void theShareIsThatOfTheBytesUntilTheLastBlockHasEnded() {
    Progress.reset();
    Progress.input(1000);
    Progress.Pass pass = Progress.of("Scan");
    pass.bytes(600);
    pass.block(2);
    double during = Progress.stages().get(0).share();
    pass.bytes(500);
    double over = Progress.stages().get(0).share();
    pass.block(2);

    assertThat(during, equalTo(0.6));
    assertThat(over, equalTo(0.999));
    assertThat(Progress.stages().get(0).share(), equalTo(1.0));
  }
}
