package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command says that it shows is what stands there. */
class ShownNumbersTest {
  private static final int PLACES = 12_000;

  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void anAuditOfMoreLinesThanAPageHolds() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PLACES; i++) {
      text.append("The ferry left quay ").append(i).append(". ");
    }
    Files.writeString(
        folder.resolve("in.jsonl"),
        "{\"id\":\"a\",\"title\":\"Of <i>quays</i>\",\"site\":\"a.example\",\"language\":\"en\",\"text\":\""
            + text
            + "\"}\n");
    ShownNumbersTest commands = new ShownNumbersTest();
    commands.execute(
        "run",
        "--runner=DirectRunner",
        "--input=" + folder.resolve("in.jsonl"),
        "--output=" + folder.resolve("audit"),
        "--set=boilerplate=false",
        "--set=duplicates=false",
        "--set=entities=false");
    assertThat(commands.out.toString(), containsString("1 kept of 1 record; 0 rejected"));
  }

  @Test
  void aPageThatIsCutIsCountedAsItIs() throws IOException {
    Path page = folder.resolve("page.html");
    execute("concordance", audit(), "ferry", "--limit=100000", "--html=" + page);

    int rows = rows(Files.readString(page), "lines");
    assertThat(rows, allOf(greaterThan(100), lessThan(PLACES)));
    assertThat(
        out.toString(), containsString(String.format("12,000 hits in 1 of 1 article; %,d", rows)));
    assertThat(
        err.toString(),
        containsString(
            String.format("the first %,d of 12,000 lines are shown, which a page holds", rows)));
  }

  @Test
  void aPageOfPartnersThatIsCutIsCountedAsItIs() throws IOException {
    Path page = folder.resolve("partners.html");
    execute("collocates", audit(), "ferry", "--lines=400", "--context=9000", "--html=" + page);

    int rows = rows(Files.readString(page), "partners-table");
    assertThat(rows, greaterThan(0));
    assertThat(out.toString(), containsString(String.format("in 1 article; %,d of ", rows)));
  }

  @Test
  void whatFitsIsShownWithoutAWord() throws IOException {
    Path page = folder.resolve("few.html");
    execute("concordance", audit(), "ferry", "--limit=7", "--html=" + page);

    String html = Files.readString(page);
    assertThat(rows(html, "lines"), is(7));
    assertThat("the title of each", html.split("Of &lt;i&gt;quays", -1).length, is(8));
    assertThat(out.toString(), containsString("; 7 shown"));
    assertThat(err.toString(), equalTo(""));
  }

  private static String audit() {
    return folder.resolve("audit").toString();
  }

  private static int rows(String html, String id) {
    Matcher body = Pattern.compile("(?s)<tbody id=\"" + id + "-body\">(.*?)</tbody>").matcher(html);
    assertThat(id, body.find(), is(true));
    return body.group(1).split("<tr>", -1).length - 1;
  }

  private void execute(String... arguments) {
    int status =
        CorpusAudit.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    assertThat(err.toString(), status, is(0));
  }
}
