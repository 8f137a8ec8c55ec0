package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The commands that check, propose and compare, over the outputs of two small runs. */
class ExpectCommandTest {
  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void twoAudits() throws IOException {
    run("old", "oil rose in London today", "gold fell in Paris", "tin was quiet", "no change");
    run("now", "oil rose in London today", "gold fell in Paris", "gold fell in Paris");
  }

  private static void run(String name, String... texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      lines.append(
          String.format(
              "{\"id\":\"%s%d\",\"site\":\"a.example\",\"language\":\"en\",\"text\":\"%s\"}%n",
              name, i, texts[i]));
    }
    Files.writeString(folder.resolve(name + ".jsonl"), lines);
    int status =
        new ExpectCommandTest()
            .execute(
                "run",
                "--quiet",
                "--input=" + folder.resolve(name + ".jsonl"),
                "--output=" + folder.resolve(name),
                "--set=cooccurrences=false");
    assertThat(status, is(0));
  }

  /** Each kind of bound on each kind of figure, met and not met. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'articles.kept': {'min': 2} | 0",
        "'articles.kept': {'min': 3} | 3",
        "'articles.kept': {'max': 2} | 0",
        "'articles.kept': {'max': 1} | 3",
        "'articles.kept': {'min': 2, 'max': 2} | 0",
        "'articles.kept': {'min': 0, 'max': 1} | 3",
        "'duplicates.share': {'max': 0.34} | 0",
        "'duplicates.share': {'max': 0.2} | 3",
        "'rejected.share': {'max': 0} | 0",
        "'language.en.share': {'min': 0.9} | 0",
        "'language.en.share': {'max': 0.9} | 3",
        "'sites.a.example.kept': {'min': 2} | 0",
        "'sites.a.example.kept': {'min': 3} | 3",
        "'sites.b.example.kept': {'min': 0} | 3",
        "'against': 'OLD', 'terms.jsd': {'max': 0.9} | 0",
        "'against': 'OLD', 'terms.jsd': {'max': 0.05} | 3",
        "'against': 'OLD', 'gone.sites': {'max': 0} | 0",
        "'against': 'OLD', 'gone.sites': {'min': 1} | 3",
        "'against': 'OLD', 'difference.duplicates.share': {'max': 0.4} | 0",
        "'against': 'OLD', 'difference.duplicates.share': {'max': 0.1} | 3",
        "'against': 'OLD', 'ratio.articles.kept': {'min': 0.5, 'max': 2} | 0",
        "'against': 'OLD', 'ratio.articles.kept': {'min': 0.9} | 3",
        "'articles.keep': {'min': 1} | 2",
        "'terms.jsd': {'max': 0.9} | 2",
        "'articles.kept': {'least': 1} | 2",
        "'against': 'NOWHERE', 'terms.jsd': {'max': 0.9} | 2",
      })
  void aBoundThatIsMetEndsWith0OneThatIsNotWith3AndNonsenseWith2(String bounds, int status)
      throws IOException {
    assertThat(check(bounds), is(status));
  }

  @Test
  void anUnknownFigureIsRefusedWithTheNearestKnownOne() throws IOException {
    assertThat(check("'articles.keep': {'min': 1}"), is(2));
    assertThat(err.toString(), containsString("did you mean articles.kept?"));
  }

  @Test
  void aRunAgainstAnotherAuditIsRefusedBeforeItStartsWhenSettingsDiffer() {
    String bounds = "{\"against\": \"" + folder.resolve("old") + "\"}";

    int status =
        execute(
            "run",
            "--input=" + folder.resolve("now.jsonl"),
            "--output=" + folder.resolve("refused"),
            "--set=duplicates.threshold=0.7",
            "--set=expectations=" + bounds);

    assertThat(status, is(2));
    assertThat(err.toString(), containsString("duplicates.threshold (0.8, 0.7)"));
    assertThat(Files.exists(folder.resolve("refused")), is(false));
  }

  @Test
  void whatIsSuggestedFromAuditsTheyMeet() throws IOException {
    assertThat(
        execute("expect", "--suggest", folder.resolve("old").toString(), path("now")), is(0));
    Path suggested = folder.resolve("suggested.json");
    Files.writeString(suggested, out.toString());

    assertThat(execute("expect", "--pipeline=" + suggested, path("now")), is(0));
  }

  @Test
  void diffWritesTheSameFilesTwiceAndAnAuditAgainstItselfShowsNoChange() throws IOException {
    assertThat(execute("diff", path("old"), path("now"), "--output=" + path("d1")), is(0));
    assertThat(execute("diff", path("old"), path("now"), "--output=" + path("d2")), is(0));
    for (String file : new String[] {"diff.json", "diff.html"}) {
      assertThat(
          Files.mismatch(folder.resolve("d1").resolve(file), folder.resolve("d2").resolve(file)),
          is(-1L));
    }
    out.getBuffer().setLength(0);
    assertThat(execute("diff", path("now"), path("now"), "--output=" + path("d3")), is(0));
    assertThat(out.toString(), containsString("0 figures changed; of 0 terms tested 0 rose"));
    assertThat(execute("diff", path("now"), path("nowhere")), is(2));
  }

  private int check(String bounds) throws IOException {
    Path file = folder.resolve("pipeline.json");
    Files.writeString(
        file,
        "{\"expectations\": {"
            + bounds.replace('\'', '"').replace("OLD", path("old")).replace("NOWHERE", path("x"))
            + "}}");
    return execute("expect", "--pipeline=" + file, path("now"));
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private int execute(String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
