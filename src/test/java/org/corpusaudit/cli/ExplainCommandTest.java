package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is told of an article, over the output of one small run. */
class ExplainCommandTest {
  private static final String STORY =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
          + " sixteen seventeen eighteen nineteen twenty";

  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void audit() throws IOException {
    StringBuilder lines = new StringBuilder();
    article(lines, "old", "2022-01-01", "an interloper");
    article(lines, "page0", "2022-01-01", "interloper");
    article(lines, "old", "2020-01-01", STORY);
    article(lines, "new", "2021-01-01", STORY + " <b>end</b>");
    article(lines, "عربي", "2021-01-02", "قال الوزير اليوم إن الاقتصاد ينمو");
    article(lines, "escape", "2021-01-03", "a bell \\u001b[2J rings");
    for (int i = 0; i < 6; i++) {
      String text = ("story" + i + " has its own words" + i + " here" + i + ". ").repeat(9);
      article(lines, "page" + i, "2021-02-01", "Home | World | Sport\\n" + text);
    }
    article(lines, "page5", "2021-02-01", "an id that was there before");
    lines.append("{\"id\": \"cut\", \"text\": \"half a\n");
    Files.writeString(folder.resolve("a.jsonl"), lines);
    int status =
        new ExplainCommandTest()
            .execute(
                "run",
                "--quiet",
                "--input=" + folder.resolve("a.jsonl"),
                "--output=" + folder.resolve("out"),
                "--set=cooccurrences=false",
                "--set=output.shards=3",
                "--set=input.repeatedIds=reject",
                "--set=input.maxRejectedShare=1");
    assertThat(status, is(0));
  }

  private static void article(StringBuilder lines, String id, String day, String text) {
    lines.append(
        String.format(
            "{\"id\":\"%s\",\"url\":\"https://a.example/%s/\",\"site\":\"a.example\","
                + "\"published\":\"%s\",\"text\":\"%s\"}%n",
            id, id.equals("page5") ? "page4" : id, day, text));
  }

  @Test
  void aDroppedArticleStandsBesideItsKeeper() {
    assertThat(execute("explain", path("out"), "new"), is(0));
    assertThat(
        out.toString(),
        allOf(
            containsString("Dropped: near duplicate of old, similarity"),
            containsString("the longest common passage has 20"),
            containsString("│")));
  }

  @Test
  void whatAFilterRemovedIsNotCalledKept() throws IOException {
    StringBuilder lines = new StringBuilder();
    article(lines, "short", "2021-01-01", "two words");
    article(lines, "long", "2021-01-01", STORY);
    Files.writeString(folder.resolve("filtered.jsonl"), lines);
    for (boolean removed : new boolean[] {false, true}) {
      String output = path("filtered-" + removed);
      assertThat(
          execute(
              "run",
              "--quiet",
              "--input=" + folder.resolve("filtered.jsonl"),
              "--output=" + output,
              "--set=filters={\"words\": {\"min\": 5}}",
              "--set=cooccurrences=false",
              "--set=entities=false",
              "--set=output.removed=" + removed),
          is(0));
      out.getBuffer().setLength(0);
      assertThat(execute("explain", output, "short"), is(0));
      assertThat(
          out.toString(),
          containsString(
              removed ? "Removed by the filter words" : "Removed by a filter: it is not"));
      out.getBuffer().setLength(0);
      assertThat(execute("explain", output, "long"), is(0));
      assertThat(out.toString(), containsString("Kept: no duplicate of it was found."));
    }
  }

  @Test
  void anArticleIsFoundByItsUrlAsPeopleCopyIt() {
    for (String url :
        new String[] {
          "https://a.example/new/", "http://A.example/new", "https://a.example/new/#comments"
        }) {
      out.getBuffer().setLength(0);
      assertThat(execute("explain", path("out"), url), is(0));
      assertThat(out.toString(), containsString("Dropped: near duplicate of old"));
    }
    assertThat(err.toString(), is(""));
    assertThat(execute("explain", path("out"), "https://a.example/page4/"), is(0));
    assertThat(
        err.toString(), containsString("articles have the URL; this is of the first of page4"));
    assertThat(execute("explain", path("out"), "https://a.example/none"), is(2));
    assertThat(err.toString(), containsString("has the URL or the id https://a.example/none"));
  }

  @Test
  void aKeeperStandsBesideWhatItStandsFor() {
    assertThat(execute("explain", path("out"), "old"), is(0));
    assertThat(
        out.toString(),
        allOf(
            containsString("Kept: it is the keeper of the cluster"),
            containsString("Beside new, the least similar that it stands for")));
  }

  @Test
  void strippedTextIsMarkedAndItsReasonToldInWords() {
    assertThat(execute("explain", path("out"), "page1", "--no-color"), is(0));
    assertThat(
        out.toString(),
        allOf(
            containsString("⟦1 Home | World | Sport"),
            containsString("site-repeated: stands on pages of the site whose other text differs"),
            containsString("Kept: no duplicate of it was found.")));
    out.getBuffer().setLength(0);
    assertThat(execute("explain", path("out"), "page1", "--color"), is(0));
    assertThat(out.toString(), containsString("\u001b[31;9mHome | World | Sport"));
  }

  @Test
  void aRecordThatRepeatsAnIdIsToldToBeRejected() {
    assertThat(execute("explain", path("out"), "page5"), is(0));
    assertThat(out.toString(), containsString("A record with this id was rejected: "));
  }

  @Test
  void aRecordThatIsCutOffIsFoundByTheIdThatItBeginsWith() {
    assertThat(execute("explain", path("out"), "cut"), is(0));
    assertThat(out.toString(), containsString("Rejected."));
    assertThat(out.toString(), containsString("It begins: {\"id\": \"cut\", \"text\": \"half a"));
    assertThat(out.toString(), not(containsString("stripped")));
  }

  @Test
  void aRecordThatWasRejectedForItsIdIsNotTakenForTheArticle() throws IOException {
    assertThat(execute("explain", path("out"), "page0", "--no-color"), is(0));
    assertThat(
        out.toString(),
        allOf(containsString("⟦1 Home | World | Sport"), containsString("has its own words0")));
    String report = Files.readString(folder.resolve("out/report.html"));
    assertThat(report, containsString("old, a.example, kept"));
    // Among the rejected records, and not beside the articles of the cluster.
    assertThat(report.split("interloper", -1).length - 1, is(2));
  }

  @Test
  void anUnknownIdIsRefusedWithTheNearestOne() {
    assertThat(execute("explain", path("out"), "pagge3"), is(2));
    assertThat(err.toString(), containsString("did you mean page3?"));
    assertThat(err.toString().lines().count(), is(1L));
  }

  @Test
  void idsOfAnyScriptAreFound() {
    assertThat(execute("explain", path("out"), "عربي"), is(0));
    assertThat(out.toString(), containsString("قال الوزير"));
  }

  @Test
  void aTextCannotSteerTheTerminal() {
    assertThat(execute("explain", path("out"), "escape", "--no-color"), is(0));
    assertThat(out.toString(), not(containsString("\u001b")));
  }

  @Test
  void thePageEscapesWhatArticlesSay() throws IOException {
    Path page = folder.resolve("new.html");
    assertThat(execute("explain", path("out"), "new", "--html=" + page), is(0));
    assertThat(
        Files.readString(page),
        allOf(
            containsString("&lt;b&gt;end&lt;/b&gt;"),
            not(containsString("<b>end")),
            containsString("<ins>"),
            not(containsString("<script"))));
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
