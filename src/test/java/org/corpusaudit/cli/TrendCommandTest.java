package org.corpusaudit.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corpusaudit.report.WrittenAudit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command over audits that were written by hand. */
class TrendCommandTest {
  private static final int AUDITS = 6;

  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void audits() throws IOException {
    for (int i = 1; i <= AUDITS; i++) {
      WrittenAudit audit = new WrittenAudit(folder.resolve("a" + i));
      audit.manifest.put("started", "2026-01-0" + i + "T00:00:00Z");
      audit.summary.withObject("/articles").put("kept", 100 * i);
      audit.summary.putObject("keptByLanguage").put("en", 100 * i);
      audit.summary.putObject("duplicates").put("share", i % 2 == 0 ? 0.5 : 0.25);
      audit
          .summary
          .putArray("sites")
          .addObject()
          .put("name", i < 4 ? "gone.example" : "<b>.example")
          .put("articles", 10);
      audit
          .table(
              "terms/part-00000-of-00001.tsv",
              "term\tlanguage\tcount\tdocuments",
              "ferry\ten\t" + 10 * i * i + "\t" + 10 * i,
              "the\ten\t" + (1000 * i - 10 * i * i) + "\t" + 100 * i,
              "rare\ten\t" + (i == 1 ? 20 : 0) + "\t" + (i == 1 ? 20 : 0))
          .table(
              "entities/part-00000-of-00001.tsv",
              "entity\ttype\tcount\tdocuments",
              "Paris\tLOC\t9\t" + (60 - 9 * i))
          .open();
    }
    Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(folder.resolve("strict"));
    WrittenAudit other = new WrittenAudit(folder.resolve("other"));
    other.manifest.putObject("pipeline").putObject("duplicates").put("threshold", 0.5);
    other.open();
    WrittenAudit strict = new WrittenAudit(folder.resolve("strict"));
    strict.manifest.putObject("pipeline").putObject("duplicates").put("threshold", 0.9);
    strict.open();
  }

  @Test
  void eachSeriesHasItsSlopeAndTheProbabilityOfChance() {
    List<String> rows = rows("--tsv");
    assertThat(rows.get(0), startsWith("kind\tname\tpart\tvalue_1\t"));
    // 6 values that always rise: 2 of 720 orders, and of the figures tested one or more.
    assertThat(
        row(rows, "figures\tarticles.kept\t"),
        startsWith(
            "figures\tarticles.kept\t\t100\t200\t300\t400\t500\t600\t100\t100\t15\t1\t0.00277778"
                + "\t"));
    assertThat(
        row(rows, "terms\tferry\t"),
        startsWith(
            "terms\tferry\ten\t9803.92\t20000\t30000\t40000\t50000\t60000\t10000\t10000\t15\t1\t"));
    assertThat(row(rows, "entities\tParis\t"), containsString("LOC\t510\t210\t110\t60\t30\t10\t"));
    assertThat(row(rows, "entities\tParis\t"), containsString("\t-15\t-1\t0.00277778\t0.00277778"));
    assertThat(row(rows, "figures\tduplicates.share\t"), containsString("\t3\t0.2\t"));
    assertThat(
        row(rows, "sites\tgone.example\tarticles"), containsString("\t10\t10\t10\t0\t0\t0\t"));
    assertThat(rows.stream().anyMatch(row -> row.startsWith("terms\trare")), is(false));
  }

  @Test
  void slopesMayBeADay() {
    assertThat(
        row(rows("--tsv", "--times=started"), "figures\tarticles.kept\t"),
        containsString("\t600\t100\t100\t15\t1\t"));
  }

  @Test
  void theTerminalShowsTheCourse() {
    assertThat(execute(arguments("--limit=3")), is(0));
    assertThat(
        out.toString(),
        allOf(containsString("▁▂▄▅▇█"), containsString("6 audits; the smallest probability that")));
  }

  @Test
  void aPageThatCannotBeWrittenIsRefusedWithItsNameAndTheReason() {
    assertThat(execute(arguments("--html=" + folder)), is(2));
    assertThat(err.toString(), containsString("--html " + folder + " is a directory"));
    assertThat(execute(arguments("--html=" + folder.resolve("none/page.html"))), is(2));
    assertThat(err.toString(), containsString(folder.resolve("none") + " is no directory"));
  }

  @Test
  void thePageEscapesNames() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(execute(arguments("--html=" + page)), is(0));
    String html = Files.readString(page);
    assertThat(html, containsString("Trends over 6 audits"));
    assertThat(
        html, allOf(containsString("&lt;b&gt;.<wbr>example"), not(containsString("<b>.example"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a1 a2 | needs three audits or more: write their outputs, the earliest first",
        "a1 a2 a3 --times=size | --times cannot be size: write order or started",
        "a2 a1 a3 --times=started | was not begun after",
        "a1 a2 a3 --limit=-1 | --limit takes a whole number from 0, not -1",
        "a1 a2 nowhere | holds no finished audit",
        "other strict a1 | made with settings that cannot be compared (old, new):"
            + " duplicates.threshold",
      })
  void whatHasNoTrendIsRefusedWithWhatToWrite(String given, String message) {
    List<String> all = new ArrayList<>(List.of("trend"));
    for (String argument : given.split(" ", -1)) {
      all.add(argument.startsWith("--") ? argument : folder.resolve(argument).toString());
    }
    assertThat(execute(all.toArray(String[]::new)), is(2));
    assertThat(err.toString(), containsString(message));
  }

  private List<String> rows(String... options) {
    assertThat(err.toString(), execute(arguments(options)), is(0));
    return List.of(out.toString().split("\n", -1));
  }

  private static String row(List<String> rows, String beginning) {
    return rows.stream().filter(row -> row.startsWith(beginning)).findFirst().orElse("none");
  }

  private static String[] arguments(String... options) {
    List<String> all = new ArrayList<>(List.of("trend"));
    for (int i = 1; i <= AUDITS; i++) {
      all.add(folder.resolve("a" + i).toString());
    }
    all.addAll(Arrays.asList(options));
    return all.toArray(String[]::new);
  }

  private int execute(String... arguments) {
    CommandLine command = CorpusAudit.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
