package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.text.Quantity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command over the output of a run. */
class ConcordanceCommandTest {
  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void anAudit() throws IOException {
    Files.writeString(
        folder.resolve("in.jsonl"),
        """
        {"id":"a","url":"https://a.example/1","language":"en","published":"2026-01-02","text":"The ferry left Paris. A ferry came; The Ferry sank."}
        {"id":"b","url":"javascript:alert(1)","site":"b.example","language":"en","text":"No <b>boat</b> here, but a ferry\\u001b[2J."}
        {"id":"c","language":"ar","site":"c.example","text":"وصلت العبارة إلى مصر، ثم عادت إلى مصر مساء."}
        """);
    int status =
        new ConcordanceCommandTest()
            .execute(
                "run",
                "--quiet",
                "--input=" + folder.resolve("in.jsonl"),
                "--output=" + folder.resolve("audit"),
                "--set=entities.writeMentions=true",
                "--set=cooccurrences=false");
    assertThat(status, is(0));
  }

  @Test
  void hitsOfAWordAreItsCountInTerms() throws IOException {
    AuditOutput audit = AuditOutput.open(folder.resolve("audit").toString());
    List<String> checked = new ArrayList<>();
    for (String shard : audit.shards("terms")) {
      audit.readTsv(
          shard,
          row -> {
            String term = row.text("term");
            if (row.number("count") > 0) {
              StringWriter counted = new StringWriter();
              int status = execute(counted, "concordance", at("audit"), "--limit=0", "--", term);
              assertThat(term, status, is(0));
              assertThat(
                  term,
                  counted.toString(),
                  containsString(
                      Quantity.of(row.number("count"), "hit")
                          + " in "
                          + row.number("documents")
                          + " of 3"));
              checked.add(term);
            }
            return true;
          });
    }
    assertThat(checked.containsAll(List.of("ferry", "Ferry", "مصر")), is(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ferry | 3 hits in 2 of 3",
        "ferry --normalized | 4 hits in 2 of 3",
        "f* | 3 hits in 2 of 3",
        "A ferry | 1 hit in 1 of 3",
        "--regex [Ff]erry | 4 hits in 2 of 3",
        "--regex عادت.*مصر | 1 hit in 1 of 3",
        "ferry --site=b.example | 1 hit in 1 of 1 article; 1 shown",
        "--entity Paris | 1 hit in 1 of 3",
        "tram | 0 hits in 0 of 3",
      })
  void everyKindOfQueryIsCounted(String arguments, String counts) {
    List<String> all = new ArrayList<>(List.of("concordance", at("audit")));
    all.addAll(Arrays.asList(arguments.split(" ", -1)));
    assertThat(err.toString(), execute(all.toArray(String[]::new)), is(0));
    assertThat(out.toString(), containsString(counts));
  }

  @Test
  void tabSeparatedLinesNameArticleAndPlace() {
    assertThat(execute("concordance", at("audit"), "sank", "--tsv"), is(0));
    String[] lines = out.toString().strip().split("\n", -1);
    assertThat(lines.length, is(2));
    assertThat(
        lines[1],
        equalTo(
            "a\thttps://a.example/1\ta.example\t2026-01-02\t\t46\t50"
                + "\tThe ferry left Paris. A ferry came; The Ferry \tsank\t."));
  }

  @Test
  void thePageEscapesWhatItShowsAndLinksOnlyToTheWeb() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(execute("concordance", at("audit"), "ferry", "--html=" + page), is(0));
    String html = Files.readString(page);
    assertThat(html, allOf(containsString("&lt;b&gt;boat"), not(containsString("<b>boat"))));
    assertThat(html, containsString("href=\"https://a.example/1\""));
    assertThat(html, not(containsString("href=\"javascript")));
    assertThat(execute("concordance", at("audit"), "مصر", "--html=" + page), is(0));
    String fromRight = Files.readString(page);
    assertThat(
        fromRight.indexOf(">after</button>"), lessThan(fromRight.indexOf(">before</button>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AUDIT --regex (a | no regular expression",
        "AUDIT ... | no word stands in",
        "AUDIT ferry --sort=size | write left, right, site, date, id or random",
        "AUDIT ferry --limit=-1 | whole numbers from 0",
        "NOWHERE ferry | holds no finished audit",
      })
  void whatCannotBeLookedForIsRefusedWithWhatToWrite(String arguments, String message) {
    List<String> all = new ArrayList<>(List.of("concordance"));
    for (String argument : arguments.split(" ", -1)) {
      all.add(
          argument.equals("AUDIT") ? at("audit") : argument.equals("NOWHERE") ? at("x") : argument);
    }
    assertThat(execute(all.toArray(String[]::new)), is(2));
    assertThat(err.toString(), containsString(message));
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  private int execute(String... arguments) {
    return execute(out, arguments);
  }

  private int execute(StringWriter printed, String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(printed, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
