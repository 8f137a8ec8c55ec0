package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits in a process of its own on disks that are full sooner or later: while shards are written,
 * while they are published, while the report is, and in the temporary folder. The disks are file
 * systems in memory, of a name space of the process's own.
 */
@Tag("slow")
class FullDiskTest {
  private static final String[] OPENED = {
    "lang", "lang.reflect", "util", "util.concurrent", "nio", "net", "io", "time", "math", "text"
  };

  @TempDir private Path folder;

  @Test
  void theRunFailsWithASentenceOrIsWholeWheneverTheDiskOfTheOutputIsFull() throws Exception {
    long needed = needed();
    List<String> ends = new ArrayList<>();
    int failed = 0;
    for (int percent : new int[] {5, 40, 80, 90, 95, 100, 120, 200}) {
      Run run = run(needed * percent / 100, "out", "");
      ends.add(percent + " %: " + run.status + " " + run.told);
      failed += run.status == 0 ? 0 : 1;
      if (run.status != 0) {
        assertThat(run.told, containsString("No space left on device"));
        assertThat(run.told.lines().count(), is(1L));
        assertThat(run.left, empty());
      }
    }
    System.out.println(String.join("\n", ends));
    assertThat(ends.toString(), failed, greaterThan(2));
    assertThat(ends.toString(), ends.get(ends.size() - 1), containsString(": 0"));
  }

  @Test
  void theTemporaryFolderMayBeFullFromTheStart() throws Exception {
    Run run = run(1, "tmp", "");

    if (run.status != 0) {
      assertThat(run.told, containsString("java.io.tmpdir"));
      assertThat(run.told.lines().count(), is(1L));
    }
  }

  private record Run(int status, String told, List<String> left) {}

  /** Bytes of the disk that an audit takes. */
  private long needed() throws Exception {
    Run run = run(1 << 30, "out", "; du -s --block-size=1 $0/out >$0/size");
    assertThat(run.told, run.status, is(0));
    String size = Files.readString(folder.resolve("size"));
    return Long.parseLong(size.substring(0, size.indexOf(9)));
  }

  /** Runs an audit where one folder is a disk of so many bytes. */
  private Run run(long bytes, String disk, String more) throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path tmp = Files.createDirectories(folder.resolve("tmp"));
    Path told = folder.resolve("told");
    Files.deleteIfExists(folder.resolve("left"));
    String script =
        "mount -t tmpfs -o size="
            + bytes
            + " tmpfs $0/"
            + disk
            + " && \"$@\"; status=$?; find $0/out -mindepth 1 -name '*incomplete*' -o -name"
            + " manifest.json >$0/left"
            + more
            + "; exit $status";
    List<String> command =
        new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, folder.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : OPENED) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + tmp,
            "-cp",
            System.getProperty("java.class.path"),
            CorpusAudit.class.getName(),
            "run",
            "--quiet",
            "--input=sample-data/articles/*",
            "--output=" + out.resolve("audit"),
            "--runner=DirectRunner"));
    Process run;
    try {
      run =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(told.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "unshare is not installed");
      throw e;
    }
    assertThat(run.waitFor(5, TimeUnit.MINUTES), is(true));
    String text = Files.readString(told).strip();
    assumeTrue(!text.contains("unshare:") && !text.contains("mount:"), text);
    List<String> left =
        Files.readAllLines(folder.resolve("left")).stream()
            .filter(path -> !path.endsWith("incomplete-lock"))
            .toList();
    if (run.exitValue() == 0) {
      left = List.of();
    }
    return new Run(run.exitValue(), text, left);
  }
}
