package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is refused before any work, with what to write instead, and how a run's end is told. */
class RefusalsTest {
  private static final String STORY =
      "It rained on the harbour all day, and the boats stayed in until the evening came.";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"concordance", "collocates", "keyness", "trend"})
  void aResultHasOneForm(String command) {
    assertThat(execute(command, "out", "word", "--tsv", "--html=" + folder + "/page.html"), is(2));

    assertThat(err.toString(), containsString("--tsv, --html=FILE are mutually exclusive"));
    assertThat(Files.exists(folder.resolve("page.html")), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gs", "s3", "S3", "hdfs"})
  void aStorageThatTheBuildLacksIsRefusedWithItsProfile(String scheme) throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"" + STORY + "\"}\n");
    String name = scheme + "://bucket/news*";

    for (String[] arguments :
        new String[][] {
          {"run", "--input=" + name, "--output=" + folder + "/out"},
          {"run", "--input=" + folder + "/a.jsonl", "--output=" + scheme + "://bucket/out"},
          {
            "run",
            "--input=" + folder + "/a.jsonl",
            "--output=" + folder + "/out",
            "--set=duplicates.against=[\"" + scheme + "://bucket/before\"]"
          },
          {"validate", "--input=" + name},
          {"explain", scheme + "://bucket/out", "id"},
          {"diff", scheme + "://bucket/out", folder + "/out"},
        }) {
      err.getBuffer().setLength(0);
      assertThat(String.join(" ", arguments), execute(arguments), is(2));
      assertThat(
          err.toString(),
          allOf(
              containsString("the profile cloud"), containsString("CORPUS_AUDIT_PROFILES=cloud")));
    }
  }

  @Test
  void whatIsNoStorageIsRefusedWithoutAProfile() {
    assertThat(execute("run", "--input=https://news.example/a.jsonl"), is(2));

    assertThat(err.toString(), containsString("https:// is no storage that is read here"));
    assertThat(err.toString(), not(containsString("profile")));
  }

  @Test
  void anOutputBelowAFileIsRefusedBeforeTheInputIsLookedAt() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    assertThat(execute("run", "-i", folder + "/none", "-o", folder + "/file/out"), is(2));

    assertThat(err.toString(), containsString("is a file; choose another with --output"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"news-[a.jsonl", "news-{a,b.jsonl", "news-[].jsonl", "{", "["})
  void aPatternThatIsNoneIsRefusedInOneSentence(String pattern) throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"" + STORY + "\"}\n");

    assertThat(execute("run", "-i", folder + "/" + pattern, "-o", folder + "/out"), is(2));

    assertThat(err.toString(), err.toString().strip().lines().count(), is(1L));
    assertThat(err.toString(), containsString(pattern));
    assertThat(Files.exists(folder.resolve("out")), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[out]", "out{1", "out*", "o?t", "out]", "{a,b}"})
  void anOutputDirectoryThatAPatternWouldMeanIsRefusedInOneSentence(String name)
      throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"" + STORY + "\"}\n");

    assertThat(
        execute("run", "-i", folder + "/a.jsonl", "-o", folder + "/" + name, "--overwrite"), is(2));

    assertThat(err.toString(), err.toString().strip().lines().count(), is(1L));
    assertThat(err.toString(), containsString("in its name"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.count(), is(1L));
    }
  }

  @Test
  void anEmptyInputIsToldAsSuch() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "\n");

    assertThat(execute("run", "-i", folder + "/a.jsonl", "-o", folder + "/out"), is(0));

    assertThat(out.toString(), containsString("none: the input holds no record"));
    assertThat(out.toString(), not(containsString("duplicates")));
    String page = Files.readString(folder.resolve("out/report.html"));
    assertThat(page, containsString("The input holds no record: nothing was audited."));
    assertThat(page, not(containsString("A quarter of the kept articles")));
    assertThat(page, not(containsString("Nothing stands out")));
  }

  @ParameterizedTest
  @CsvSource({"30, 0", "2, 4"})
  void recordsWithoutTextAreAnsweredWithTheFieldThatFits(int without, int with) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < without + (with == 0 ? 0 : 28); i++) {
      lines.append(
          "{\"id\":"
              + i
              + ",\"name\":\"rain\",\"body\":\""
              + STORY
              + "\",\"tags\":[\""
              + STORY
              + STORY
              + "\"]}\n");
    }
    for (int i = 0; i < with; i++) {
      lines.append("{\"id\":\"t" + i + "\",\"text\":\"" + STORY + "\"}\n");
    }
    Files.writeString(folder.resolve("a.jsonl"), lines);

    assertThat(execute("run", "-i", folder + "/a.jsonl", "-o", folder + "/out"), is(2));

    assertThat(err.toString(), containsString("they have id, name, body, tags"));
    assertThat(err.toString(), containsString("write --set input.fields.text=body"));
    assertThat(Files.exists(folder.resolve("out")), is(false));
  }

  @Test
  void recordsWithoutTextThatMayBeRejectedAreRead() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"1\",\"text\":\""
            + STORY
            + "\"}\n"
            + "{\"id\":\"2\",\"body\":\"x\"}\n".repeat(9));

    assertThat(
        execute("validate", "-i", folder + "/a.jsonl", "--set", "input.maxRejectedShare=1"), is(0));
    assertThat(execute("validate", "-i", folder + "/a.jsonl"), is(2));
    assertThat(
        err.toString(), containsString("9 of the first 10 records have no text in the field text"));
    assertThat(err.toString(), containsString("NAME with one of them"));
  }

  @Test
  void thereIsNoResumeAndTheReasonIsTold() {
    assertThat(execute("run", "--resume"), is(2));

    assertThat(err.toString(), containsString("there is no --resume: "));
  }

  @Test
  void aFailedRunEndsItsProgressWithItsStatus() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "no json\n");

    assertThat(
        execute("run", "-i", folder + "/a.jsonl", "-o", folder + "/out", "--progress=json"), is(1));

    JsonNode end =
        new ObjectMapper()
            .readTree(
                err.toString()
                    .lines()
                    .filter(line -> line.contains("\"end\""))
                    .findFirst()
                    .orElse(""));
    assertThat(end.at("/end/status").asInt(), is(1));
    assertThat(end.at("/end/message").asText(), containsString("1 of 1 records was rejected"));
  }

  @Test
  void theVersionIsToldWithTheCommitWhereTheBuildKnowsIt() {
    assertThat(execute("--version"), is(0));
    String version = out.toString().strip();
    assertThat(version, startsWith("corpus-audit "));
    String commit = Build.commit();
    assertThat(version, commit.isEmpty() ? not(containsString("(")) : containsString(commit));
  }

  @Test
  void theCommitIsThatOfOurManifestAlone() {
    assertThat(Build.commit(manifest("corpus-audit", "1a2b3c4")), equalTo("1a2b3c4"));
    assertThat(Build.commit(manifest("another library", "1a2b3c4")), equalTo(""));
    assertThat(Build.commit(manifest("corpus-audit", "unknown")), equalTo(""));
    assertThat(Build.commit(new Manifest()), equalTo(""));
  }

  private static Manifest manifest(String title, String build) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
    manifest.getMainAttributes().put(new Attributes.Name("Implementation-Build"), build);
    return manifest;
  }

  private int execute(String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
