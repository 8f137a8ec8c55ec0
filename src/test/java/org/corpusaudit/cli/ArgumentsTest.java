package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command makes of arguments as people write them. */
class ArgumentsTest {
  private static final String RECORD = "{\"id\":\"%s\",\"text\":\"one two three %s\"}%n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "--ouput=x, did you mean --output?",
    "--overwite, did you mean --overwrite?",
    "--Quiet, did you mean --quiet?",
    "--inputs=x, did you mean --input?",
    "--paralelism=2, did you mean --parallelism?",
    "--flinkmaster=[local], did you mean --flinkMaster?",
    "--xyzzy=1, 'there is no option --xyzzy, neither here nor in Beam and its runners'",
    "-output=x, did you mean --output=x?",
    "-quiet, did you mean --quiet?",
    "-z, there is no option -z",
  })
  void anOptionThatNobodyKnowsIsRefusedWithTheOneThatWasMeant(String option, String told) {
    assertThat(execute("run", option), is(2));

    assertThat(err.toString(), containsString(told));
    assertThat(err.toString(), not(containsString("interface")));
  }

  @Test
  void aMisspeltOptionIsToldBeforeWhatFollowsIt() {
    assertThat(execute("run", "--ouput", "x"), is(2));

    assertThat(
        err.toString(),
        equalTo("corpus-audit: there is no option --ouput; did you mean --output?\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "threshold=0.7, duplicates.threshold?",
    "Threshold=0.7, duplicates.threshold?",
    "treshold=0.7, duplicates.threshold?",
    "duplicates.treshhold=0.7, duplicates.threshold?",
    "ngrams=true, terms.ngrams?",
    "lexicon=x, entities.lexicon?",
    "minimumCount=2, 'terms.minimumCount or terms.ngrams.minimumCount or entities.minimumCount or"
        + " '",
    "duplicates.minimumcount=2, 'terms.minimumCount or '",
  })
  void aSettingThatIsNoneIsRefusedWithTheOneThatWasMeant(String assignment, String told) {
    assertThat(execute("run", "--set", assignment), is(2));

    assertThat(err.toString(), containsString("did you mean " + told));
  }

  @Test
  void aSettingThatIsLikeNoneIsNotGuessed() {
    assertThat(execute("run", "--set", "xyzzy=1"), is(2));

    assertThat(
        err.toString(),
        containsString("xyzzy is not a key of a pipeline file: corpus-audit schema"));
  }

  @Test
  void severalFilesAfterInputAreAllRead() throws IOException {
    record("a.jsonl", "a");
    record("b, c.jsonl", "b");
    record("one.json", "c");

    assertThat(read("-i", at("a.jsonl"), at("b, c.jsonl"), at("one.json"), "-o", at("out")), is(0));
    assertThat(kept("out"), is(3));
  }

  @Test
  void aPipelineFileIsToldFromInput() throws IOException {
    record("a.jsonl", "a");
    record("b.jsonl", "b");
    Files.writeString(folder.resolve("p.json"), "{\"output\": {\"shards\": 3}}");

    assertThat(read("--input", at("a.jsonl"), at("p.json"), at("b.jsonl"), "-o", at("out")), is(0));
    assertThat(kept("out"), is(2));
    assertThat(manifest("out").at("/pipeline/output/shards").asInt(), is(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone.json", "broken.json"})
  void aPipelineFileThatCannotBeReadIsNoInput(String name) throws IOException {
    record("a.jsonl", "a");
    Files.writeString(folder.resolve("broken.json"), "{\"terms\": ");

    assertThat(execute("run", at(name), "--input", at("a.jsonl")), is(2));

    assertThat(err.toString(), containsString(name));
    assertThat(err.toString(), not(containsString("no file matches")));
  }

  @Test
  void articlesWhereAPipelineFileBelongsAreToldHowTheyAreRead() throws IOException {
    record("a.jsonl", "a");

    assertThat(execute("run", at("a.jsonl")), is(2));
    assertThat(err.toString(), containsString("a.jsonl is no pipeline file: write --input="));
    assertThat(execute("run", folder.toString()), is(2));
    assertThat(execute("run", at("a.jsonl"), at("b.jsonl")), is(2));
    assertThat(err.toString(), containsString("write --input before files to read"));
  }

  @Test
  void aDirectoryMeansItsFilesAndTheUsersHomeIsKnown() throws IOException {
    Files.createDirectories(folder.resolve("news"));
    record("news/a.jsonl", "a");
    record("news/b.jsonl", "b");
    String home = System.getProperty("user.home");
    System.setProperty("user.home", folder.toString());
    try {
      assertThat(read("--input=~/news", "--output=~/out"), is(0));
    } finally {
      System.setProperty("user.home", home);
    }

    assertThat(kept("out"), is(2));
  }

  @Test
  void aListOfPatternsIsDividedAtCommasOutsideBraces() throws IOException {
    record("a.jsonl", "a");
    record("b.jsonl", "b");
    record("c.jsonl", "c");

    String patterns = folder + "/{a,b}.jsonl," + at("c.jsonl");
    assertThat(read("-i", patterns, "-o", at("out")), is(0));

    assertThat(kept("out"), is(3));
    assertThat(
        InputPatterns.of("gs://x/{a,b}/*,y,-"), equalTo(List.of("gs://x/{a,b}/*", "y", "-")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a.jsonl,", ","})
  void anEmptyNameIsNotTheWorkingDirectory(String input) {
    assertThat(execute("run", "--input=" + input, "-o", at("out")), is(2));

    assertThat(err.toString(), containsString("a name of the input is empty"));
  }

  @Test
  void standardInputIsReadAndKeptForExplain() throws IOException {
    String lines = String.format(RECORD + "{\"text\":\"no id here\"}%n", "a", "b");

    assertThat(withInput(lines.getBytes(StandardCharsets.UTF_8), "out"), is(0));
    assertThat(kept("out"), is(2));
    assertThat(execute("explain", at("out"), "a"), is(0));
    assertThat(out.toString(), containsString("one two three b"));
    assertThat(withInput(lines.getBytes(StandardCharsets.UTF_8), "out"), is(2));
  }

  @Test
  void standardInputMayBeCompressed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(String.format(RECORD, "a", "b").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(withInput(bytes.toByteArray(), "out"), is(0));
    assertThat(kept("out"), is(1));
  }

  @Test
  void standardInputIsRefusedWhereItCannotBeRead() {
    assertThat(
        execute("run", "-i", "-", "-o", at("out"), "--runner=FlinkRunner", "--flinkMaster=h:1"),
        is(2));
    assertThat(
        err.toString(),
        containsString("standard input (-) is read where the runner is in this process"));
    assertThat(execute("run", "-i", "x.jsonl,-", "-o", at("out")), is(2));
    assertThat(err.toString(), containsString("cannot be read with other files"));
    assertThat(execute("validate", "-i", "-"), is(2));
    assertThat(err.toString(), containsString("name files to validate"));
  }

  @Test
  void helpIsThereUnderEveryName() {
    for (String[] asked : new String[][] {{"help", "run"}, {"run", "--help"}}) {
      out.getBuffer().setLength(0);
      assertThat(execute(asked), is(0));
      assertThat(out.toString(), startsWith("Usage: corpus-audit run "));
    }
    out.getBuffer().setLength(0);
    assertThat(execute("schema", "--help"), is(0));
    assertThat(out.toString(), startsWith("Usage: corpus-audit schema "));
  }

  @Test
  void helpBreaksNoLineWithinAWord() {
    CommandLine whole = CorpusAudit.commandLine();
    for (CommandLine command : whole.getSubcommands().values()) {
      List<String> words = Arrays.asList(command.getUsageMessage().split("\\s+"));
      CommandLine.Model.CommandSpec spec = command.getCommandSpec();
      for (String line : spec.usageMessage().footer()) {
        assertThat(command.getUsageMessage(), containsString(line));
      }
      for (CommandLine.Model.OptionSpec option : spec.options()) {
        for (String line : option.hidden() ? new String[0] : option.description()) {
          Arrays.stream(line.replace("%n", " ").split("\\s+"))
              .filter(word -> !word.startsWith("${"))
              .forEach(word -> assertThat(spec.name(), words, hasItem(word)));
        }
      }
    }
    assertThat(
        whole.getUsageMessage(),
        allOf(containsString("corpus-audit run -i 'articles/*.jsonl.gz' -o audit")));
  }

  private int withInput(byte[] bytes, String output) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bytes));
    try {
      return read("--input", "-", "-o", at(output));
    } finally {
      System.setIn(before);
    }
  }

  private void record(String name, String id) throws IOException {
    Files.writeString(folder.resolve(name), String.format(RECORD, id, id));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private int kept(String output) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve(output).resolve("summary.json").toFile())
        .at("/articles/kept")
        .asInt();
  }

  private JsonNode manifest(String output) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(output).resolve("manifest.json").toFile());
  }

  /** Runs nothing but the reading. */
  private int read(String... arguments) {
    List<String> command = new ArrayList<>(List.of("run", "--quiet"));
    for (String stage :
        List.of("boilerplate", "duplicates", "terms", "entities", "cooccurrences")) {
      command.add("--set=" + stage + "=false");
    }
    command.addAll(List.of(arguments));
    return execute(command.toArray(new String[0]));
  }

  private int execute(String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
