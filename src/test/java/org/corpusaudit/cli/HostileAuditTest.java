package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A manifest is input too: no name in it and nothing in a file's place reaches outside an audit.
 */
class HostileAuditTest {
  @TempDir private static Path whole;
  @TempDir private Path folder;

  private AuditReaders readers;

  @BeforeAll
  static void audit() throws IOException {
    AuditReaders.write(whole);
  }

  @BeforeEach
  void readers() {
    readers = new AuditReaders(whole, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../victim.txt",
        "terms/../../victim.txt",
        "/etc/passwd",
        "file:///etc/passwd",
        "terms//part",
        "terms/*",
        "",
        "te\u001brms",
        "..",
        ".",
        "a\\..\\b",
        "terms/\u0000part",
        "terms\n/part",
        " terms/part",
        "terms/part ",
        "terms/",
        "./terms/part",
        ".hidden",
        "C:part",
        "\\\\host\\part",
        "s3://bucket/part",
        "%2e%2e/victim.txt",
        "~/victim.txt",
        "\u2024\u2024/victim.txt",
        "terms\uff0fpart"
      })
  void aManifestThatListsWhatIsNoNameInTheDirectoryIsRefusedAndDeletesNothing(String path)
      throws Exception {
    Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
    Path audit = readers.copy();
    ObjectNode manifest = AuditReaders.manifest(audit);
    ((ObjectNode) manifest.get("outputs").get(0)).put("path", path);
    Files.writeString(audit.resolve("manifest.json"), manifest.toString());

    for (String reader : AuditReaders.READERS) {
      readers.refuses(reader, audit, "no name of a file in it");
    }
    // The next run there does not go by it.
    assertThat(
        readers.command(
            "run", "--input=" + whole + "/in/*", "--output=" + audit, "--overwrite", "--quiet"),
        is(0));
    assertThat(Files.readString(victim), equalTo("mine"));
  }

  @Test
  void aFolderALinkOrAPipeInAShardsPlaceIsRefusedByThoseThatReadIt() throws Exception {
    for (String instead : List.of("link to a file", "link to a folder", "folder", "pipe")) {
      for (Map.Entry<String, String> read : AuditReaders.READ_BY.entrySet()) {
        Path audit = readers.copy();
        Path shard = AuditReaders.shard(audit, read.getValue());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere" + System.nanoTime()));
        replace(audit, shard, elsewhere.resolve(shard.getFileName()), instead);

        String which = read + " " + instead + ": ";
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () ->
                assertThat(
                    which + readers.err(), readers.execute(read.getKey(), audit), not(is(0))));
        assertThat(
            which + readers.err(),
            readers.err(),
            containsString(instead.startsWith("link") ? "is a link" : "is no file"));
        assertThat(which + readers.err(), readers.err().lines().count(), is(1L));
      }
    }
  }

  private static void replace(Path audit, Path shard, Path elsewhere, String instead)
      throws Exception {
    Files.move(shard, elsewhere);
    switch (instead) {
      case "link to a file" -> Files.createSymbolicLink(shard, elsewhere);
      case "link to a folder" -> {
        Files.delete(shard.getParent());
        Files.createSymbolicLink(shard.getParent(), elsewhere.getParent());
      }
      case "folder" -> Files.createDirectory(shard);
      default -> {
        Process process = new ProcessBuilder("mkfifo", shard.toString()).start();
        assumeTrue(process.waitFor() == 0, "no pipes here");
        // The manifest says what a pipe looks like before anybody writes to it: nothing.
        ObjectNode manifest = AuditReaders.manifest(audit);
        for (JsonNode output : manifest.get("outputs")) {
          if (audit.resolve(output.get("path").asText()).equals(shard)) {
            ((ObjectNode) output).put("bytes", 0);
          }
        }
        Files.writeString(audit.resolve("manifest.json"), manifest.toString());
      }
    }
  }

  @Test
  void aManifestOrASummaryThatIsALinkAFolderOrAPipeIsRefused() throws Exception {
    for (String name : List.of("manifest.json", "summary.json")) {
      Path linked = readers.copy();
      Path elsewhere = folder.resolve(name + System.nanoTime());
      Files.move(linked.resolve(name), elsewhere);
      Files.createSymbolicLink(linked.resolve(name), elsewhere);
      Path piped = readers.copy();
      Files.delete(piped.resolve(name));
      Process process = new ProcessBuilder("mkfifo", piped.resolve(name).toString()).start();
      assumeTrue(process.waitFor() == 0, "no pipes here");
      for (String reader : AuditReaders.READERS) {
        readers.refuses(reader, linked, "is a link");
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> readers.refuses(reader, piped, "is no file"));
      }
    }
  }

  @Test
  void twoNamesThatDifferInCaseAloneAreRefused() throws Exception {
    Path audit = readers.copy();
    ObjectNode manifest = AuditReaders.manifest(audit);
    ObjectNode first = (ObjectNode) manifest.get("outputs").get(0);
    String path = first.get("path").asText();
    manifest.withArray("outputs").add(first.deepCopy().put("path", path.replace("part", "Part")));
    Files.writeString(audit.resolve("manifest.json"), manifest.toString());

    for (String reader : AuditReaders.READERS) {
      readers.refuses(reader, audit, "twice");
    }
  }

  /** Hard links are files: what is written again is written beside them, never through them. */
  @Test
  void aFileOfAnAuditThatHasAnotherNameElsewhereIsNotWrittenThere() throws Exception {
    Path audit = readers.copy();
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    try (Stream<Path> files = Files.walk(audit)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = audit.relativize(file).toString().replace('/', '_');
        Files.createLink(elsewhere.resolve(name), file);
      }
    }
    Map<String, String> before = contents(elsewhere);

    for (String reader : AuditReaders.READERS) {
      assertThat(reader + " " + readers.err(), readers.execute(reader, audit), is(0));
    }
    assertThat(
        readers.command(
            "run", "--input=" + whole + "/in/*", "--output=" + audit, "--overwrite", "--quiet"),
        is(0));
    assertThat(contents(elsewhere), equalTo(before));
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  @Test
  void aLinkInsideIsNotFollowed() throws Exception {
    Path audit = readers.copy();
    Path shard = AuditReaders.shard(audit, "terms");
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.move(shard, elsewhere.resolve(shard.getFileName()));
    Files.delete(shard.getParent());
    Files.createSymbolicLink(shard.getParent(), elsewhere);
    Path kept = Files.writeString(elsewhere.resolve("part-00007-of-00009.tsv.gz"), "mine");

    readers.refuses("report", audit, "is a link");
    assertThat(
        readers.command(
            "run", "--input=" + whole + "/in/*", "--output=" + audit, "--overwrite", "--quiet"),
        is(1));
    assertThat(readers.err(), containsString("is a link"));
    assertThat(Files.readString(kept), equalTo("mine"));
  }

  @Test
  void aReportThatIsALinkIsReplacedAndNotWrittenThrough() throws Exception {
    Path audit = readers.copy();
    Path victim = Files.writeString(folder.resolve("victim.html"), "mine");
    Files.delete(audit.resolve("report.html"));
    Files.createSymbolicLink(audit.resolve("report.html"), victim);

    assertThat(readers.execute("report", audit), is(0));
    assertThat(Files.readString(victim), equalTo("mine"));
    assertThat(Files.isSymbolicLink(audit.resolve("report.html")), is(false));
  }
}
