package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.corpusaudit.sample.SampleCorpus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same audit on other engines and of other files: every table's rows are the same, by hash.
 *
 * <p>The corpus is composed from the sample's sentences; {@code -Daudit.corpus=FOLDER} takes the
 * {@code .jsonl.gz} files of a folder instead.
 */
@Tag("slow")
class AuditOnFlinkTest {
  private static final List<String> SETTINGS =
      List.of("duplicates.writePairs=true", "entities.writeMentions=true");

  @TempDir private Path folder;

  @Test
  void rowsAreTheSameForAnyEngineParallelismFileOrderAndCut() throws Exception {
    List<String> lines = corpus();
    cut(lines, folder.resolve("one"), 4);
    AuditRuns.run(folder.resolve("direct"), folder + "/one/*", SETTINGS);
    Map<String, String> direct = AuditRuns.hashes(folder.resolve("direct"));

    Collections.shuffle(lines, new Random(7));
    cut(lines, folder.resolve("two"), 7);
    List<String> settings = new ArrayList<>(SETTINGS);
    settings.addAll(List.of("output.shards=3", "output.partitions=5", "input.blockBytes=4000000"));
    AuditRuns.run(folder.resolve("recut"), folder + "/two/*", settings);
    assertThat(AuditRuns.hashes(folder.resolve("recut")), equalTo(direct));

    for (String parallelism : List.of("1", "2")) {
      Path output = folder.resolve("flink" + parallelism);
      AuditRuns.run(
          output,
          folder + "/two/*",
          SETTINGS,
          "--runner=FlinkRunner",
          "--flinkMaster=[local]",
          "--parallelism=" + parallelism);
      assertThat(AuditRuns.hashes(output), equalTo(direct));
    }
    Map<String, List<String>> rows = AuditRuns.rows(folder.resolve("direct"));
    assertThat(rows.get("pairs").size(), greaterThan(20));
    assertThat(rows.get("entities").size(), greaterThan(20));
    assertThat(rows.get("mentions").size(), greaterThan(20));
    System.out.println(lines.size() + " articles, the same rows in " + direct);
  }

  private static List<String> corpus() throws IOException {
    List<String> lines = new ArrayList<>();
    String given = System.getProperty("audit.corpus", "");
    if (given.isEmpty()) {
      ObjectMapper json = new ObjectMapper();
      for (ObjectNode article : new SampleCorpus().articles()) {
        lines.add(json.writeValueAsString(article));
      }
      return lines;
    }
    try (Stream<Path> files = Files.list(Path.of(given))) {
      for (Path file : files.filter(f -> f.toString().contains("docs")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static void cut(List<String> lines, Path folder, int parts) throws IOException {
    Files.createDirectories(folder);
    for (int part = 0; part < parts; part++) {
      StringBuilder text = new StringBuilder();
      for (int i = part; i < lines.size(); i += parts) {
        text.append(lines.get(i)).append('\n');
      }
      Files.writeString(folder.resolve("part-" + part + ".jsonl"), text);
    }
  }
}
