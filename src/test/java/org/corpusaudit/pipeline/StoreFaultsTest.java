package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.job.AuditJob;
import org.corpusaudit.loss.AuditFailedException;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import org.corpusaudit.store.ObjectStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An audit written to a store that is slow, busy or gone: the job fails with a sentence or ends
 * with the same rows, and what looks whole is whole.
 */
class StoreFaultsTest {
  private static final String AUDIT = "store://bucket/audit";

  @TempDir private Path folder;

  @BeforeEach
  @AfterEach
  void empty() {
    ObjectStore.clear();
  }

  @Test
  void aSlowStoreGivesTheSameRows() throws Exception {
    run();
    Map<String, List<String>> rows = rows();
    ObjectStore.clear();
    ObjectStore.slowBy(15);

    run();

    assertThat(rows(), equalTo(rows));
  }

  @Test
  @Tag("slow")
  void aStoreThatFailsAtAnyMomentLeavesNothingThatLooksWholeAndIsNot() throws Exception {
    run();
    int operations = ObjectStore.operations();
    Map<String, List<String>> rows = rows();
    TreeSet<Integer> moments = new TreeSet<>();
    for (int part = 0; part < 8; part++) {
      moments.add(operations * part / 8);
    }
    for (int last = 1; last <= 16; last++) {
      moments.add(operations - last); // Publication, summary, report, manifest, cleaning up.
    }
    List<String> outcomes = new ArrayList<>();
    for (int moment : moments) {
      for (int refusals : new int[] {1, Integer.MAX_VALUE}) {
        ObjectStore.clear();
        ObjectStore.refuse(moment, refusals);
        outcomes.add(moment + " of " + operations + ", " + outcome(refusals == 1, rows));
      }
    }
    System.out.println(String.join("\n", outcomes));
    ObjectStore.heal();
    run();
    assertThat(rows(), equalTo(rows));
  }

  /** Runs once; tells how it ended. */
  private String outcome(boolean passes, Map<String, List<String>> rows) throws Exception {
    String told;
    try {
      run();
      told = "done";
    } catch (AuditFailedException | org.corpusaudit.output.BadAuditException e) {
      told = e.getMessage();
      assertThat(told, containsString("503 Slow Down"));
      assertThat(told.lines().count(), is(1L));
    }
    ObjectStore.heal();
    boolean whole = ObjectStore.objects().containsKey(AUDIT + "/manifest.json");
    assertThat(told, whole || !told.equals("done"), is(true));
    if (whole) {
      assertThat(rows(), equalTo(rows));
    } else if (passes) {
      List<String> left = new ArrayList<>(ObjectStore.objects().keySet());
      left.removeIf(path -> !path.contains(".incomplete"));
      assertThat(told, left, equalTo(List.of()));
    }
    return told;
  }

  private JsonNode run() throws IOException, BadPipelineException {
    Path input = folder.resolve("a.jsonl");
    if (!Files.exists(input)) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        lines.append("{\"id\":\"" + i + "\",\"site\":\"s.org\",\"text\":\"Anna Weber met number ");
        lines.append(i % 3).append(" in Kassel and spoke of the bridges there.\"}\n");
      }
      Files.writeString(input, lines);
    }
    PipelineFile file = PipelineFile.empty();
    file.setFiles(List.of(input.toString()));
    file.set("output.directory=" + AUDIT);
    file.set("output.overwrite=true");
    file.set("boilerplate=false");
    file.set("cooccurrences=false");
    return AuditJob.run(file.settings(), PipelineOptionsFactory.create());
  }

  /** The rows of each table by its manifest, whose sizes and hashes are checked. */
  private static Map<String, List<String>> rows() throws IOException {
    AuditOutput audit = AuditOutput.open(AUDIT);
    Map<String, List<String>> rows = new TreeMap<>();
    for (JsonNode shard : audit.manifest().path("outputs")) {
      String path = shard.path("path").asText();
      List<String> lines = rows.computeIfAbsent(path, p -> new ArrayList<>());
      if (path.startsWith("index/")) {
        audit.stored(path);
      } else {
        audit.readLines(path, lines::add);
      }
    }
    assertThat(ObjectStore.objects().containsKey(AUDIT + "/report.html"), is(true));
    return rows;
  }
}
