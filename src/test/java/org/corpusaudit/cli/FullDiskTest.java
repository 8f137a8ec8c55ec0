package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.corpusaudit.page.EntrySorter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A disk that is full, a real one: each run is a process with a small file system of its own in
 * memory, mounted where nobody else sees it. That takes a user who may mount or a kernel that lets
 * users have namespaces; where neither is so the tests fail and say it.
 */
@Tag("slow")
class FullDiskTest {
  private static final int BLOCK = 4096;
  private static final String[] OPENED = {
    "lang", "util", "nio", "net", "io", "time", "math", "text"
  };

  private static final Map<String, Long> sizes = new TreeMap<>();

  @TempDir private Path folder;

  /** What files a whole audit has, each with the bytes of disk that it takes. */
  @BeforeAll
  static void measure(@TempDir Path whole) throws IOException {
    Path audit = whole.resolve("audit");
    assertThat(
        CommandRun.run("run", "--quiet", "--input=sample-data/articles/*", "--output=" + audit),
        is(0));
    try (Stream<Path> files = Files.walk(audit)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        long blocks = (Files.size(file) + BLOCK - 1) / BLOCK;
        sizes.put(audit.relativize(file).toString(), blocks * BLOCK);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tables, DirectRunner",
    "publication, FlinkRunner",
    "report, DirectRunner",
    "manifest, DirectRunner"
  })
  void anAuditThatDoesNotFitFailsWithASentenceAndLooksLikeNone(String moment, String runner)
      throws Exception {
    Path disk = folder.resolve("disk");
    Ended run = run(disk, room(moment), disk.resolve("audit"), folder, runner);

    assertThat(run.told, run.status, is(CorpusAudit.FAILED));
    assertThat(
        run.told,
        allOf(
            startsWith("corpus-audit: the job failed: " + disk.resolve("audit")),
            containsString(file(moment)),
            endsWith("cannot be written: No space left on device")));
    assertThat(run.told.lines().count(), is(1L));
    assertThat(run.left.contains("manifest.json"), is(false));
    List<String> temporary = new ArrayList<>(run.left);
    temporary.removeIf(file -> !file.contains(".incomplete-"));
    assertThat(temporary, equalTo(List.of()));
    // Who reads audits takes none for one.
    assertThat(
        CommandRun.run("report", folder.resolve("left/audit").toString()), is(CorpusAudit.REFUSED));
  }

  @ParameterizedTest
  @CsvSource({"64, DirectRunner", "3072, FlinkRunner"})
  void aTemporaryFolderThatIsFullFailsTheRunWithASentence(int kib, String runner) throws Exception {
    Path disk = folder.resolve("disk");
    Path audit = folder.resolve("audit");

    Ended run = run(disk, kib * 1024L, audit, disk, runner);

    assertThat(run.told, run.status, is(CorpusAudit.FAILED));
    assertThat(run.told, startsWith("corpus-audit: the job failed: the temporary folder " + disk));
    assertThat(run.told, containsString("No space left on device"));
    assertThat(run.told, endsWith("make room there, or name another with -Djava.io.tmpdir=DIR"));
    assertThat(run.told.lines().count(), is(1L));
    try (Stream<Path> files = Files.exists(audit) ? Files.walk(audit) : Stream.empty()) {
      assertThat(files.filter(Files::isRegularFile).toList(), equalTo(List.of()));
    }
  }

  @Test
  void aSorterWhoseSpilledEntriesDoNotFitSaysSoAndLeavesNothing() throws Exception {
    Path disk = folder.resolve("disk");

    Ended run = inside(disk, 256 << 10, java(disk, Spill.class.getName()));

    assertThat(
        run.told,
        allOf(
            startsWith("java.io.IOException: the temporary folder " + disk),
            containsString("No space left on device")));
    assertThat(run.status, is(CorpusAudit.FAILED));
    assertThat(run.left, equalTo(List.of()));
  }

  /** Spills until the disk is full. */
  static final class Spill {
    private Spill() {}

    public static void main(String[] arguments) {
      byte[] entry = new byte[1000];
      try (EntrySorter sorter = new EntrySorter(10_000)) {
        for (int i = 0; i < 10_000; i++) {
          sorter.add(entry, 0, entry.length);
        }
      } catch (IOException e) {
        System.err.println(e);
        System.exit(CorpusAudit.FAILED);
      }
    }
  }

  /** What the name of the file has whose writing fails. */
  private static String file(String moment) {
    return switch (moment) {
      case "report" -> "/report.html";
      case "manifest" -> "/manifest.json";
      default -> "/.incomplete-";
    };
  }

  /** Room for what is written before a moment. */
  private static long room(String moment) {
    long lock = 2 * BLOCK;
    long tables = 0;
    for (Map.Entry<String, Long> file : sizes.entrySet()) {
      tables += file.getKey().contains("/") ? file.getValue() : 0;
    }
    long whole = sizes.values().stream().mapToLong(Long::longValue).sum();
    return switch (moment) {
      case "tables" -> tables / 2;
      case "publication" -> tables + lock;
      case "report" ->
          tables + lock + BLOCK + sizes.get("summary.json") + sizes.get("report.html") / 2;
      default -> whole + 2 * lock - sizes.get("manifest.json"); // A kernel's own count is rough.
    };
  }

  private record Ended(int status, String told, List<String> left) {}

  private Ended run(Path disk, long bytes, Path output, Path temporary, String runner)
      throws Exception {
    List<String> command = java(temporary, CorpusAudit.class.getName());
    command.addAll(
        List.of(
            "run",
            "--quiet",
            "--input=sample-data/articles/*",
            "--output=" + output,
            "--runner=" + runner));
    return inside(disk, bytes, command);
  }

  private static List<String> java(Path temporary, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
    for (String opened : OPENED) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    return command;
  }

  /** Runs a command where a folder is a file system of so many bytes. */
  private Ended inside(Path disk, long bytes, List<String> command) throws Exception {
    Files.createDirectories(disk);
    Path left = Files.createDirectories(folder.resolve("left"));
    String script =
        "mount -t tmpfs -o size="
            + bytes
            + " tmpfs '"
            + disk
            + "' || exit 99; \"$@\"; status=$?;"
            + " cp -r '"
            + disk
            + "/.' '"
            + left
            + "'; exit $status";
    List<String> line = new ArrayList<>(List.of("unshare", "--mount", "--map-root-user"));
    line.addAll(List.of("sh", "-c", script, "sh"));
    line.addAll(command);
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(err.toFile()).start();
    int status = process.waitFor();
    assertThat("a tmpfs can be mounted: " + Files.readString(err), status, is(not(99)));
    try (Stream<Path> files = Files.walk(left)) {
      return new Ended(
          status,
          Files.readString(err).strip(),
          files
              .filter(Files::isRegularFile)
              .map(file -> left.relativize(file).toString().replaceFirst("^audit/", ""))
              .toList());
    }
  }
}
