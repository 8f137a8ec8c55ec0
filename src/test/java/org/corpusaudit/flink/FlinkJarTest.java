package org.corpusaudit.flink;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.corpusaudit.cli.CommandRun;
import org.corpusaudit.pipeline.AuditRuns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code corpus-audit-flink.jar} under {@code flink run}, beside Flink's own class path. The jar is
 * made by {@code mvn package -Pflink}, before these tests.
 */
@Tag("slow")
class FlinkJarTest {
  private static final Path JAR = Path.of("target/corpus-audit-flink.jar");
  private static final String SAMPLE = "sample-data/articles/*";

  @TempDir private static Path folder;

  private static Map<String, String> ofDirectRunner;

  @BeforeAll
  static void audit() throws Exception {
    assumeTrue(Files.exists(JAR), "mvn package -Pflink makes the jar");
    Path direct = folder.resolve("direct");
    assertThat(
        CommandRun.run(
            "run", "--quiet", "--input=" + SAMPLE, "--output=" + direct, "--runner=DirectRunner"),
        is(0));
    ofDirectRunner = AuditRuns.hashes(direct);
  }

  @Test
  void theJarHoldsNothingOfFlink() throws Exception {
    List<String> ofFlink = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".class")
            && (name.startsWith("org/apache/flink/")
                || name.startsWith("org/slf4j/")
                || name.startsWith("com/esotericsoftware/")
                || name.startsWith("org/apache/commons/"))) {
          ofFlink.add(name);
        }
      }
    }
    assertThat(ofFlink, is(List.of()));
    assertThat(JAR.getFileName().toString(), startsWith("corpus-audit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"child-first", "parent-first"})
  void theRowsAreTheSameInAnyOrderOfClassLoading(String order) throws Exception {
    Path output = folder.resolve("rows-" + order);
    try (FlinkCluster cluster = FlinkCluster.start(folder.resolve(order), order)) {
      cluster.run(
          "-p",
          "2",
          "-c",
          "org.corpusaudit.cli.FlinkProgram",
          JAR.toString(),
          "run",
          "--quiet",
          "--input=" + Path.of(SAMPLE).toAbsolutePath(),
          "--output=" + output,
          "--runner=FlinkRunner");
    }
    assertThat(AuditRuns.hashes(output), equalTo(ofDirectRunner));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--detach"})
  void aJobThatFlinkDoesNotWaitForIsHandedOverAndGoesOn(String detach) throws Exception {
    Path output = folder.resolve("handed-over" + detach);
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", "-p", "2", "-c", "org.corpusaudit.cli.FlinkProgram", JAR.toString()));
    arguments.addAll(
        List.of(
            "run",
            "--quiet",
            "--input=" + Path.of(SAMPLE).toAbsolutePath(),
            "--output=" + output,
            "--runner=FlinkRunner"));
    if (!detach.isEmpty()) {
      arguments.add(detach);
    }
    try (FlinkCluster cluster = FlinkCluster.start(folder.resolve("cluster" + detach))) {
      cluster.run(arguments.toArray(new String[0])); // It throws where the exit status is not 0.
      String job = cluster.jobs().get(0);
      for (int tries = 0; tries < 3000 && !Files.exists(output.resolve("manifest.json")); tries++) {
        Thread.sleep(100);
      }
      assertThat(cluster.lastState(job), is("FINISHED"));
    }
    assertThat(AuditRuns.hashes(output), equalTo(ofDirectRunner));
  }
}
