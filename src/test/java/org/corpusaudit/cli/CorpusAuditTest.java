package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusAuditTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aRunEndsWithStatus0AndASummaryOnStandardOutput() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"one two three\"}\n");

    int status = execute("run", "--input=" + folder + "/*.jsonl", "--output=" + folder + "/out");

    assertThat(
        err.toString(),
        equalTo(
            "corpus-audit: 0.0 MiB of text: runs on the DirectRunner; --runner names another\n"));
    assertThat(status, is(0));
    assertThat(out.toString(), containsString("1 kept of 1 record; 0 rejected"));
    assertThat(out.toString(), containsString("/report.html\n"));
    assertThat(
        execute("run", "--input=" + folder + "/*.jsonl", "--output=" + folder + "/out"), is(2));
    assertThat(err.toString(), containsString("is not empty"));
    assertThat(
        execute(
            "run",
            "--input=" + folder + "/*.jsonl",
            "--output=" + folder + "/out",
            "--overwrite",
            "--quiet"),
        is(0));
  }

  @Test
  void anExpectationThatIsNotMetEndsWithStatus3() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"one two three\"}\n");
    String input = "--input=" + folder + "/*.jsonl";
    String met = "expectations={\"articles.kept\":{\"min\":1,\"max\":1}}";
    String missed = "expectations={\"articles.kept\":{\"min\":2}}";
    String over = "expectations={\"articles.kept\":{\"max\":0}}";

    assertThat(execute("run", input, "--output=" + folder + "/met", "--set", met), is(0));
    assertThat(execute("run", input, "--output=" + folder + "/missed", "--set", missed), is(3));
    assertThat(err.toString(), containsString("expectation not met"));
    assertThat(execute("run", input, "--output=" + folder + "/over", "--set", over), is(3));
  }

  @Test
  void progressIsAnObjectALineWhenAProgramAsks() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"one two three\"}\n");
    String input = "--input=" + folder + "/*.jsonl";

    assertThat(execute("run", input, "--output=" + folder + "/a", "--progress=json"), is(0));
    JsonNode last =
        new ObjectMapper().readTree(err.toString().strip().lines().reduce("", (a, b) -> b));
    assertThat(last.get("passes").get(0).get("pass").asText(), equalTo("Scan"));
    assertThat(last.get("passes").get(0).get("records").asInt(), is(1));
    assertThat(last.get("passes").get(0).get("share").asDouble(), is(1.0));
    assertThat(last.at("/end/status").asInt(-1), is(0));
    assertThat(last.at("/end/records").asInt(), is(1));
    assertThat(last.at("/end/kept").asInt(), is(1));
    assertThat(last.at("/end/output").asText(), equalTo(folder + "/a"));
    assertThat(err.toString().lines().filter(line -> line.contains("\"end\"")).count(), is(1L));
    err.getBuffer().setLength(0);
    assertThat(
        execute("run", input, "--output=" + folder + "/b", "--quiet", "--progress=json"), is(0));
    assertThat(err.toString(), equalTo(""));
    assertThat(execute("run", input, "--output=" + folder + "/c", "--progress=loud"), is(2));
  }

  @Test
  void aFailedJobEndsWithStatus1AndOneSentence() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "no json\n");

    int status =
        execute(
            "run",
            "--input=" + folder + "/*.jsonl",
            "--output=" + folder + "/out",
            "--runner=DirectRunner");

    assertThat(status, is(1));
    assertThat(err.toString().lines().count(), is(1L));
    assertThat(err.toString(), containsString("1 of 1 records was rejected"));
  }

  @Test
  void whatIsRefusedEndsWithStatus2() throws Exception {
    assertThat(execute("run", "--input=" + folder + "/none*"), is(2));
    assertThat(execute("run", "--set", "terms=7"), is(2));
    assertThat(execute("run", folder + "/missing.json"), is(2));
    assertThat(execute("run", "--input=sample-data/articles/*", "--nonsense=1"), is(2));
    assertThat(execute("walk"), is(2));
    assertThat(err.toString(), containsString("no file matches the input"));
    assertThat(err.toString(), containsString("no option --nonsense"));
  }

  @Test
  void validateChecksTheFirstRecords() {
    assertThat(execute("validate", "--input=sample-data/articles/part-0.jsonl"), is(0));
    assertThat(out.toString(), containsString("The pipeline file is sound. 1 input file, "));
  }

  @Test
  void schemaPrintsTheSchema() {
    assertThat(execute("schema"), is(0));
    assertThat(out.toString(), containsString("\"duplicates\""));
  }

  private int execute(String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
