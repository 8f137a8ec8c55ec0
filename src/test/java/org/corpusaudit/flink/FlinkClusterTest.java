package org.corpusaudit.flink;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.corpusaudit.bench.SyntheticCorpus;
import org.corpusaudit.cli.CommandRun;
import org.corpusaudit.pipeline.AuditRuns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command on a Flink session cluster of two task managers, each a process of its own: the rows
 * are those of the DirectRunner, also when task managers' processes are killed in mid-run.
 *
 * <p>{@code -Daudit.corpus=FOLDER} takes the {@code docs*.jsonl.gz} files of a folder instead of an
 * invented corpus; {@code -Daudit.kills=0.2,Count} other moments to kill at: the share of the job's
 * vertices that have finished, or a pass, whose every kill is shown by its having been run again.
 * {@code mvn test -Pkills} kills once in each pass.
 */
@Tag("slow")
class FlinkClusterTest {
  private static final String KILLS = System.getProperty("audit.kills", "0.1,0.5,0.9");
  private static final int ARTICLES = 3_000;

  /** A job that needs longer to come from one moment to the next does not come there. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String SAMPLE =
      Path.of("sample-data/articles/*").toAbsolutePath().toString();

  @TempDir private Path folder;

  private static FlinkCluster cluster;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    cluster = FlinkCluster.start(folder.resolve("cluster"));
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void theSampleGivesTheRowsOfTheDirectRunner() throws Exception {
    Path direct = direct(SAMPLE);

    Path output = folder.resolve("flink");
    assertThat(submit(SAMPLE, output), is(0));

    assertThat(AuditRuns.hashes(output), equalTo(AuditRuns.hashes(direct)));
    assertThat(incomplete(output), is(List.of()));
  }

  @Test
  void theRowsAreTheSameWhenTaskManagersAreKilledInMidRun() throws Exception {
    String corpus = corpus();
    Path direct = direct(corpus);
    Map<String, String> expected = AuditRuns.hashes(direct);
    assertThat(AuditRuns.rows(direct).get("duplicates").size(), greaterThan(20));

    Path output = folder.resolve("killed");
    List<String> before = cluster.jobs();
    CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> submit(corpus, output));
    String job = "";
    int killed = 0;
    for (String moment : KILLS.split(",", -1)) {
      job = jobThatReaches(moment, before);
      int failures = cluster.failures(job);
      killed++;
      cluster.killTaskManager(cluster.taskManagerAtWork(job));
      cluster.addTaskManager();
      // Else its last task there ended in between, and nothing was shown.
      assertThat(
          "failures by the kill at " + moment,
          cluster.failures(job, failures + 1),
          greaterThan(failures));
    }
    int exit = status.get();
    assertThat("exit status, after " + cluster.causes(job), exit, is(0));
    assertThat("state of the job", cluster.lastState(job), is("FINISHED"));
    for (String pass : passes()) {
      assertThat("attempts at " + pass, cluster.attempts(job, pass), greaterThan(1));
    }
    assertThat(AuditRuns.hashes(output), equalTo(expected));
    assertThat(shards(output), equalTo(shards(direct)));
    assertThat(incomplete(output), is(List.of()));
    System.out.println(killed + " task managers killed, at " + KILLS + ": rows " + expected);
  }

  @Test
  void aDetachedJobIsHandedOverGoesOnAndBearsTheNameOfItsAudit() throws Exception {
    Path output = folder.resolve("detached");
    List<String> before = cluster.jobs();

    assertThat(submit(SAMPLE, output, "--detach"), is(0));
    boolean finished = Files.exists(output.resolve("manifest.json"));

    assertThat("it was waited for", finished, is(false));
    List<String> jobs = cluster.jobs();
    jobs.removeAll(before);
    assertThat(jobs.size(), is(1));
    assertThat(cluster.name(jobs.get(0)), startsWith("corpus-audit-detached-"));
    while (List.of("CREATED", "RUNNING", "INITIALIZING").contains(cluster.state(jobs.get(0)))) {
      Thread.sleep(100);
    }
    assertThat(cluster.lastState(jobs.get(0)), is("FINISHED"));
    assertThat(AuditRuns.hashes(output), equalTo(AuditRuns.hashes(direct(SAMPLE))));
    assertThat(incomplete(output), is(List.of()));
  }

  /** The passes among the moments to kill at. */
  private static List<String> passes() {
    return Arrays.stream(KILLS.split(",", -1))
        .filter(moment -> !Character.isDigit(moment.charAt(0)))
        .toList();
  }

  private static boolean hasReached(String moment, String job) throws Exception {
    return passes().contains(moment)
        ? cluster.hasBegun(job, moment)
        : cluster.finished(job) >= Double.parseDouble(moment);
  }

  private String jobThatReaches(String moment, List<String> before) throws Exception {
    String states = "";
    for (Instant end = Instant.now().plus(LONGEST); Instant.now().isBefore(end); ) {
      for (String job : cluster.jobs()) {
        if (!before.contains(job)) {
          // A job that failed would be waited for in vain.
          states = cluster.state(job);
          assertThat(states, not(is("FAILED")));
          if (hasReached(moment, job)) {
            return job;
          }
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no job has reached " + moment + "; the last one is " + states);
  }

  private int submit(String input, Path output, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add(0, "run");
    arguments.addAll(
        List.of(
            "--quiet",
            "--input=" + input,
            "--output=" + output,
            "--set=duplicates.writePairs=true",
            "--runner=FlinkRunner",
            "--flinkMaster=" + cluster.master(),
            "--parallelism=2"));
    return CommandRun.run(arguments.toArray(new String[0]));
  }

  private Path direct(String input) {
    Path output = folder.resolve("direct");
    assertThat(
        CommandRun.run(
            "run",
            "--quiet",
            "--input=" + input,
            "--output=" + output,
            "--set=duplicates.writePairs=true",
            "--runner=DirectRunner"),
        is(0));
    return output;
  }

  private String corpus() throws IOException {
    String given = System.getProperty("audit.corpus", "");
    if (!given.isEmpty()) {
      return given + "/docs*.jsonl.gz";
    }
    Path corpus = folder.resolve("corpus");
    SyntheticCorpus.main(new String[] {corpus.toString(), Integer.toString(ARTICLES)});
    // The invented articles have no menus: the sample's have.
    return corpus + "/*.jsonl," + SAMPLE;
  }

  /** The names of all files of an output: none is missing and none is left over. */
  private static List<String> shards(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static List<String> incomplete(Path output) throws IOException {
    List<String> left = new ArrayList<>(shards(output));
    left.removeIf(file -> !file.contains(".incomplete-"));
    return left;
  }
}
