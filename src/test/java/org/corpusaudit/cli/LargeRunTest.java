package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.settings.BadPipelineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeRunTest {
  @AfterEach
  void forget() {
    System.clearProperty(LargeRun.FROM);
  }

  @ParameterizedTest(name = "from {0}, {1} bytes, entities {2}: {3}")
  @CsvSource({
    "100, 99, true, false",
    "100, 100, true, true",
    "100, 100, false, false",
    "100, 799, false, false",
    "100, 800, false, true",
    ", 9000000000000000000, true, false",
  })
  void bothCompilersPayFromWhatTheLauncherSays(
      String from, long bytes, boolean entities, boolean pays)
      throws IOException, BadPipelineException {
    if (from != null) {
      System.setProperty(LargeRun.FROM, from);
    }
    PipelineFile pipeline =
        PipelineFile.of(
            new ObjectMapper()
                .readTree(
                    "{\"input\": {\"files\": [\"x\"]}, \"output\": {\"directory\": \"y\"}, \"entities\": "
                        + (entities ? "{}" : "false")
                        + "}"));

    assertThat(LargeRun.pays(bytes, pipeline.settings()), is(pays));
  }

  @Test
  void theOtherProcessIsStartedAsThisOneAndDoesNotHandOnAgain() {
    List<String> command =
        LargeRun.command(
            List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-XX:ArchiveClassesAtExit=a b.jsa.1",
                "-XX:TieredStopAtLevel=1",
                "-Dcorpusaudit.bothCompilersFrom=1",
                "-Xmx3g"),
            List.of("run", "a pipeline.json", "--set", "terms=false"));

    assertThat(
        command,
        contains(
            is(endsWith("java")),
            is("--add-opens=java.base/java.lang=ALL-UNNAMED"),
            is("-XX:ArchiveClassesAtExit=a b.jsa.1.whole"),
            is("-XX:TieredStopAtLevel=1"),
            is("-Xmx3g"),
            is("-XX:TieredStopAtLevel=4"),
            is("-Dcorpusaudit.parent=" + ProcessHandle.current().pid()),
            is("-cp"),
            is(System.getProperty("java.class.path")),
            is("org.corpusaudit.cli.CorpusAudit"),
            is("run"),
            is("a pipeline.json"),
            is("--set"),
            is("terms=false")));
  }
}
