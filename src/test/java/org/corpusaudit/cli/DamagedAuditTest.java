package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every command that reads an audit goes by its manifest, and by nothing that it does not say. */
class DamagedAuditTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> READERS =
      List.of(
          "report",
          "diff",
          "explain",
          "expect",
          "run against",
          "run expecting",
          "concordance",
          "collocates",
          "keyness",
          "keyness against",
          "trend",
          "wordlist");

  @TempDir private static Path whole;
  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void audit() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append(
          String.format(
              "{\"id\":\"a%02d\",\"site\":\"s%d.org\",\"text\":\"Number %d met Anna Weber in Kassel"
                  + " and spoke of the %d bridges, as the paper reports on page %d.\"}%n",
              i, i % 2, i % 10, i % 10, i % 10));
    }
    Files.createDirectories(whole.resolve("in"));
    Files.writeString(whole.resolve("in/a.jsonl"), lines);
    CommandLine command = CorpusAudit.commandLine();
    assertThat(
        command.execute(
            "run", "--input=" + whole + "/in/*", "--output=" + whole + "/audit", "--quiet"),
        is(0));
  }

  @Test
  void aWholeAuditIsRead() throws Exception {
    Path audit = copy();
    for (String reader : READERS) {
      assertThat(reader + " " + err, execute(reader, audit), is(0));
    }
  }

  @Test
  void oneWithoutAManifestIsRefused() throws Exception {
    Path audit = copy();
    Files.delete(audit.resolve("manifest.json"));
    for (String reader : READERS) {
      refuses(reader, audit, "holds no finished audit");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "5", "{", "nonsense", "{\"outputs\":", "\u0000\u0000"})
  void aManifestThatIsNoObjectIsRefused(String text) throws Exception {
    Path audit = copy();
    Files.writeString(audit.resolve("manifest.json"), text);
    for (String reader : READERS) {
      refuses(reader, audit, "is no JSON object");
    }
  }

  @Test
  void aSummaryOfAnotherRunIsRefused() throws Exception {
    Path audit = copy();
    String summary = Files.readString(audit.resolve("summary.json"));
    Files.writeString(
        audit.resolve("summary.json"), summary.replace("\"read\" : 12", "\"read\" : 13"));
    for (String reader : READERS) {
      refuses(reader, audit, "summary.json of " + audit + " is not what its manifest says");
    }
  }

  @Test
  void aShardThatIsCutChangedOrGoneIsRefusedByThoseThatReadIt() throws Exception {
    for (String damage : List.of("cut", "changed", "gone", "longer")) {
      damaged("report", "terms", damage);
      damaged("diff", "terms", damage);
      damaged("explain", "duplicates", damage);
      damaged("run against", "index", damage);
      damaged("run expecting", "terms", damage);
      damaged("run knowing", "names", damage);
      damaged("concordance", "documents", damage);
      damaged("collocates", "cooccurrences/terms", damage);
      damaged("collocates", "documents", damage);
      damaged("keyness", "terms", damage);
      damaged("keyness against", "terms", damage);
      damaged("trend", "terms", damage);
      damaged("wordlist", "terms", damage);
    }
  }

  private void damaged(String reader, String table, String damage) throws IOException {
    Path audit = copy();
    Path shard = shard(audit, table);
    byte[] bytes = Files.readAllBytes(shard);
    switch (damage) {
      case "cut" -> Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length - 1));
      case "longer" -> Files.write(shard, java.util.Arrays.copyOf(bytes, bytes.length + 1));
      case "changed" -> {
        bytes[bytes.length / 2] ^= 1;
        Files.write(shard, bytes);
      }
      default -> Files.delete(shard);
    }
    int status = execute(reader, audit);
    assertThat(reader + " " + table + " " + damage + ": " + err, status, not(is(0)));
    assertThat(err.toString(), containsString(shard.getFileName().toString()));
    assertThat(err.toString().lines().filter(l -> l.contains("\tat ")).count(), is(0L));
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
        "a\\..\\b"
      })
  void aManifestThatListsWhatIsNoNameInTheDirectoryIsRefusedAndDeletesNothing(String path)
      throws Exception {
    Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
    Path audit = copy();
    ObjectNode manifest = manifest(audit);
    ((ObjectNode) manifest.get("outputs").get(0)).put("path", path);
    Files.writeString(audit.resolve("manifest.json"), manifest.toString());

    for (String reader : READERS) {
      refuses(reader, audit, "no name of a file in it");
    }
    // The next run there does not go by it.
    assertThat(
        command("run", "--input=" + whole + "/in/*", "--output=" + audit, "--overwrite", "--quiet"),
        is(0));
    assertThat(Files.readString(victim), equalTo("mine"));
  }

  @Test
  void aLinkInsideIsNotFollowed() throws Exception {
    Path audit = copy();
    Path shard = shard(audit, "terms");
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.move(shard, elsewhere.resolve(shard.getFileName()));
    Files.delete(shard.getParent());
    Files.createSymbolicLink(shard.getParent(), elsewhere);
    Path kept = Files.writeString(elsewhere.resolve("part-00007-of-00009.tsv.gz"), "mine");

    refuses("report", audit, "is a link");
    assertThat(
        command("run", "--input=" + whole + "/in/*", "--output=" + audit, "--overwrite", "--quiet"),
        is(1));
    assertThat(err.toString(), containsString("is a link"));
    assertThat(Files.readString(kept), equalTo("mine"));
  }

  @Test
  void aReportThatIsALinkIsReplacedAndNotWrittenThrough() throws Exception {
    Path audit = copy();
    Path victim = Files.writeString(folder.resolve("victim.html"), "mine");
    Files.delete(audit.resolve("report.html"));
    Files.createSymbolicLink(audit.resolve("report.html"), victim);

    assertThat(execute("report", audit), is(0));
    assertThat(Files.readString(victim), equalTo("mine"));
    assertThat(Files.isSymbolicLink(audit.resolve("report.html")), is(false));
  }

  private void refuses(String reader, Path audit, String sentence) {
    int status = execute(reader, audit);
    assertThat(reader + ": " + err, status, is(2));
    assertThat(
        reader,
        err.toString(),
        both(containsString(sentence)).and(containsString(audit.toString())));
    assertThat(reader + ": " + err, err.toString().lines().count(), is(1L));
  }

  private int execute(String reader, Path audit) {
    String output = folder.resolve("output" + System.nanoTime()).toString();
    return switch (reader) {
      case "report" -> command("report", audit.toString());
      case "diff" -> command("diff", whole + "/audit", audit.toString(), "--output=" + output);
      case "explain" -> command("explain", audit.toString(), "a01");
      case "expect" -> command("expect", audit.toString());
      case "concordance" -> command("concordance", audit.toString(), "bridges");
      case "collocates" -> command("collocates", audit.toString(), "bridges");
      case "keyness" -> command("keyness", audit.toString(), whole + "/audit");
      case "keyness against" -> command("keyness", whole + "/audit", audit.toString());
      case "trend" -> command("trend", whole + "/audit", audit.toString(), whole + "/audit");
      case "wordlist" -> command("wordlist", audit.toString());
      case "run knowing" ->
          command(
              "run",
              "--quiet",
              "--runner=DirectRunner",
              "--input=" + whole + "/in/*",
              "--output=" + output,
              "--set=boilerplate=false",
              "--set=duplicates=false",
              "--set=cooccurrences=false",
              "--set=entities.knowledge=[\"" + audit + "\"]");
      case "run against" ->
          command(
              "run",
              "--quiet",
              "--runner=DirectRunner",
              "--input=" + whole + "/in/*",
              "--output=" + output,
              "--set=boilerplate=false",
              "--set=terms=false",
              "--set=entities=false",
              "--set=cooccurrences=false",
              "--set=duplicates.against=[\"" + audit + "\"]");
      default ->
          command(
              "run",
              "--quiet",
              "--runner=DirectRunner",
              "--input=" + whole + "/in/*",
              "--output=" + output,
              "--set=expectations={\"against\":\"" + audit + "\",\"terms.jsd\":{\"max\":1}}");
    };
  }

  private int command(String... arguments) {
    err.getBuffer().setLength(0);
    return CorpusAudit.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static Path shard(Path audit, String table) throws IOException {
    try (Stream<Path> shards = Files.list(audit.resolve(table))) {
      return shards.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static ObjectNode manifest(Path audit) throws IOException {
    return (ObjectNode) JSON.readTree(audit.resolve("manifest.json").toFile());
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy" + System.nanoTime());
    Path from = whole.resolve("audit");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(from.relativize(file).toString()));
      }
    }
    return copy;
  }
}
