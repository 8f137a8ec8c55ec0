package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A small audit, copies of it to damage, and every command that reads one. */
final class AuditReaders {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> READERS =
      List.of(
          "report",
          "diff",
          "explain",
          "expect",
          "run against",
          "run expecting",
          "run knowing",
          "concordance",
          "collocates",
          "keyness",
          "keyness against",
          "trend",
          "wordlist");

  /** Of each command a table that it reads. */
  static final Map<String, String> READ_BY =
      Map.of(
          "report", "terms",
          "diff", "terms",
          "explain", "duplicates",
          "run against", "index",
          "run expecting", "terms",
          "run knowing", "names",
          "concordance", "documents",
          "collocates", "cooccurrences/terms",
          "keyness", "terms",
          "trend", "terms");

  private final Path whole;
  private final Path folder;
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  /**
   * Readers.
   *
   * @param whole where {@link #write} has written
   * @param folder for copies and outputs
   */
  AuditReaders(Path whole, Path folder) {
    this.whole = whole;
    this.folder = folder;
  }

  /** Writes the articles, below {@code in}, and their {@code audit} into a directory. */
  static void write(Path whole) throws IOException {
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

  /** What the last command has printed to standard error. */
  String err() {
    return err.toString();
  }

  /** Runs a reader, which must refuse an audit in one sentence that says this. */
  void refuses(String reader, Path audit, String sentence) {
    int status = execute(reader, audit);
    assertThat(reader + ": " + err, status, is(2));
    assertThat(
        reader,
        err.toString(),
        both(containsString(sentence)).and(containsString(audit.toString())));
    assertThat(reader + ": " + err, err.toString().lines().count(), is(1L));
  }

  /** Runs a reader. */
  int execute(String reader, Path audit) {
    return switch (reader) {
      case "report" -> command("report", audit.toString());
      case "diff" -> command("diff", whole + "/audit", audit.toString(), "--output=" + output());
      case "explain" -> command("explain", audit.toString(), "a01");
      case "expect" -> command("expect", audit.toString());
      case "concordance" -> command("concordance", audit.toString(), "bridges");
      case "collocates" -> command("collocates", audit.toString(), "bridges");
      case "keyness" -> command("keyness", audit.toString(), whole + "/audit");
      case "keyness against" -> command("keyness", whole + "/audit", audit.toString());
      case "trend" -> command("trend", whole + "/audit", audit.toString(), whole + "/audit");
      case "wordlist" -> command("wordlist", audit.toString());
      case "run knowing" ->
          run(
              "boilerplate=false",
              "duplicates=false",
              "cooccurrences=false",
              "entities.knowledge=[\"" + audit + "\"]");
      case "run against" ->
          run(
              "boilerplate=false",
              "terms=false",
              "entities=false",
              "cooccurrences=false",
              "duplicates.against=[\"" + audit + "\"]");
      default -> run("expectations={\"against\":\"" + audit + "\",\"terms.jsd\":{\"max\":1}}");
    };
  }

  /** Audits the articles with settings. */
  private int run(String... settings) {
    Stream<String> options =
        Stream.of(
            "run",
            "--quiet",
            "--runner=DirectRunner",
            "--input=" + whole + "/in/*",
            "--output=" + output());
    Stream<String> set = Stream.of(settings).map(setting -> "--set=" + setting);
    return command(Stream.concat(options, set).toArray(String[]::new));
  }

  private Path output() {
    return folder.resolve("output" + System.nanoTime());
  }

  /** Runs a command. */
  int command(String... arguments) {
    err.getBuffer().setLength(0);
    return CorpusAudit.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  /** A shard of a table. */
  static Path shard(Path audit, String table) throws IOException {
    try (Stream<Path> shards = Files.list(audit.resolve(table))) {
      return shards.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  static ObjectNode manifest(Path audit) throws IOException {
    return (ObjectNode) JSON.readTree(audit.resolve("manifest.json").toFile());
  }

  /** A copy of the whole audit. */
  Path copy() throws IOException {
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
