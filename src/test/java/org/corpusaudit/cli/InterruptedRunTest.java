package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run in a process of its own that is told to end while it writes. */
@Tag("slow")
class InterruptedRunTest {
  private static final String[] OPENED = {
    "lang", "util", "nio", "net", "io", "time", "math", "text"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "INT, 130, DirectRunner, false",
    "TERM, 143, DirectRunner, false",
    "INT, 130, FlinkRunner, false",
    "INT, 130, DirectRunner, true",
    "TERM, 143, FlinkRunner, true"
  })
  void itSaysSoLeavesNothingAndEndsWithTheSignalsStatus(
      String signal, int status, String runner, boolean large) throws Exception {
    Path output = folder.resolve("out");
    Path err = folder.resolve("err");
    Process run =
        new ProcessBuilder(command(output, runner, large))
            .redirectErrorStream(true)
            .redirectOutput(err.toFile())
            .start();
    try {
      while (run.isAlive() && !isWriting(output)) {
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();

      assertThat(run.waitFor(1, TimeUnit.MINUTES), is(true));
      String told = Files.readString(err);
      assertThat(told, containsString("corpus-audit: interrupted; what the run had written"));
      assertThat(told, not(containsString("the job failed")));
      assertThat(run.exitValue(), is(status));
      assertThat(output.toFile().list(), arrayWithSize(0));
    } finally {
      run.destroyForcibly();
    }
  }

  @Test
  void aLargeRunEndsWithTheProcessThatHandedItOn() throws Exception {
    Path output = folder.resolve("out");
    Process run =
        new ProcessBuilder(command(output, "DirectRunner", true))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("err").toFile())
            .start();
    try {
      while (run.isAlive() && !isWriting(output)) {
        Thread.sleep(20);
      }
      ProcessHandle other = run.children().findAny().orElseThrow();
      run.destroyForcibly().waitFor();

      other.onExit().get(1, TimeUnit.MINUTES);
      assertThat(output.toFile().list(), arrayWithSize(0));
    } finally {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly();
    }
  }

  /** Whether a shard stands there under a temporary name. */
  private static boolean isWriting(Path output) throws IOException {
    if (!Files.isDirectory(output)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(output, 2)) {
      return files.anyMatch(file -> output.relativize(file).getNameCount() == 2);
    }
  }

  /** Whether this process ignores SIGINT, as what a shell starts behind itself does. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private static List<String> command(Path output, String runner, boolean large)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (ignoresInterrupts()) { // A child would too.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : OPENED) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    if (large) {
      command.add("-D" + LargeRun.FROM + "=1");
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            CorpusAudit.class.getName(),
            "run",
            "--input=sample-data/articles/*",
            "--output=" + output,
            "--runner=" + runner));
    return command;
  }
}
