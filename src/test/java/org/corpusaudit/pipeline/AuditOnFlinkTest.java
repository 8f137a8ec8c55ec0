package org.corpusaudit.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.corpusaudit.sample.SampleFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same audit on another engine. */
@Tag("slow")
class AuditOnFlinkTest {
  @TempDir private Path folder;

  @Test
  void flinkWritesTheRowsThatTheDirectRunnerWrites() throws Exception {
    String input = SampleFiles.write(folder.resolve("sample")) + "/*";
    List<String> pairs = List.of("duplicates.writePairs=true");
    AuditRuns.run(folder.resolve("direct"), input, pairs);
    Map<String, List<String>> direct = AuditRuns.rows(folder.resolve("direct"));

    for (String parallelism : List.of("1", "2")) {
      Path output = folder.resolve("flink" + parallelism);
      AuditRuns.run(
          output,
          input,
          pairs,
          "--runner=FlinkRunner",
          "--flinkMaster=[local]",
          "--parallelism=" + parallelism);
      assertThat(AuditRuns.rows(output), equalTo(direct));
    }
  }
}
