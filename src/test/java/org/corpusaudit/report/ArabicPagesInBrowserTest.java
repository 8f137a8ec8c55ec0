package org.corpusaudit.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.concordance.Concordance;
import org.corpusaudit.concordance.HtmlLines;
import org.corpusaudit.concordance.LineOrder;
import org.corpusaudit.concordance.PatternQuery;
import org.corpusaudit.job.AuditJob;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.plan.PipelineFile;
import org.corpusaudit.report.comparison.AuditDiff;
import org.corpusaudit.report.comparison.DiffReport;
import org.corpusaudit.report.layout.PageLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in Arabic, in a real browser. In the slow group; needs Chromium. */
@Tag("slow")
class ArabicPagesInBrowserTest {
  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void writePages() throws Exception {
    browser = Browser.start();
    audit("part-0.jsonl", "old");
    audit("part-1.jsonl.gz", "new");
    AuditOutput old = AuditOutput.open(folder + "/old");
    AuditOutput now = AuditOutput.open(folder + "/new");
    Files.copy(folder.resolve("new/report.html"), folder.resolve("report.html"));
    Files.writeString(
        folder.resolve("diff.html"),
        DiffReport.html(AuditDiff.of(old, now), PageLanguage.of("ar")));
    lines(now, "القطار", "from-right.html");
    lines(now, "the", "from-left.html");
  }

  private static void lines(AuditOutput audit, String word, String page) throws IOException {
    Concordance.Wanted wanted =
        new Concordance.Wanted(LineOrder.ID, 0, 20, 60, Optional.empty(), 1 << 20);
    Concordance found = Concordance.of(word, audit, new PatternQuery(word), wanted);
    Files.writeString(folder.resolve(page), HtmlLines.of(found, audit).html());
  }

  private static void audit(String input, String output) throws Exception {
    PipelineFile file = PipelineFile.empty();
    file.set("input.files=[\"sample-data/articles/" + input + "\"]");
    file.set("output.directory=" + folder + "/" + output);
    file.set("input.maxRejectedShare=0.1");
    file.set("report.language=ar");
    file.set("signals=true");
    file.set("filters={\"words\":{\"min\":60}}");
    file.set("terms.examples=2");
    file.set("expectations={\"duplicates.share\":{\"max\":0.0}}");
    AuditJob.run(file.settings(), PipelineOptionsFactory.create());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "diff.html", "from-right.html"})
  void noEnglishSentenceIsLeft(String page) {
    browser.open(folder.resolve(page), 1280, 900, "light");

    Set<String> english = new TreeSet<>();
    List<?> ours = (List<?>) browser.run(Browser.OURS);
    for (Object text : ours) {
      if (text.toString().matches("(?s).*\\b\\p{IsLatin}{2,} \\p{IsLatin}{2,}\\b.*")) {
        english.add(text.toString());
      }
    }

    assertThat(ours.size(), greaterThan(20));
    assertThat(new ArrayList<>(english), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "diff.html", "from-right.html"})
  void noMessageStandsInEnglish(String page) throws IOException {
    // But for the list of the script's words, whose keys they are.
    String html =
        Files.readString(folder.resolve(page)).replaceFirst("id=\"words\">[^<]*</script>", "");

    List<String> english = new ArrayList<>();
    PageLanguage.of("ar")
        .words()
        .forEach(
            (message, arabic) -> {
              boolean told = message.contains(" ") && !message.equals(arabic);
              if (told && (html.contains(">" + message + "<") || html.contains("\"" + message))) {
                english.add(message);
              }
            });
    assertThat(english, is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "diff.html", "from-right.html"})
  void thePageIsMirroredWithoutAnErrorOrABarrier(String page) throws IOException {
    browser.open(folder.resolve(page), 1280, 900, "light");

    assertThat(browser.run("return document.documentElement.lang"), equalTo("ar"));
    assertThat(
        browser.run(
            "return document.querySelector('h1').getBoundingClientRect().right > innerWidth / 2"),
        is(true));
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"), is(true));
    assertThat(browser.console(), is(empty()));
    assertThat(browser.barriers(), is(empty()));
    browser.open(folder.resolve(page), 390, 844, "dark");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"), is(true));
    assertThat(browser.barriers(), is(empty()));
  }

  @ParameterizedTest
  @CsvSource({"from-right.html, after, before", "from-left.html, before, after"})
  void aLineIsReadFromTheSideOfItsOwnWords(String page, String left, String right) {
    browser.open(folder.resolve(page), 1280, 900, "light");
    List<?> fromTheLeft =
        (List<?>)
            browser.run(
                "const left = e => e.getBoundingClientRect().left;"
                    + "return [...document.querySelectorAll('th')]"
                    + ".sort((a, b) => left(a) - left(b)).map(e => e.firstElementChild.textContent)");

    assertThat(
        fromTheLeft,
        equalTo(
            Stream.of(left, "keyword", right, "article", "title")
                .map(PageLanguage.of("ar").words()::get)
                .toList()));
    browser.open(folder.resolve(page), 390, 844, "light");
    assertThat(
        browser.run(
            "const box = document.querySelector('.scroll').getBoundingClientRect();"
                + "const word = document.querySelector('td.keyword').getBoundingClientRect();"
                + "return word.left > box.left && word.right < box.right"),
        is(true));
  }

  @Test
  void whatTheScriptSaysIsArabicToo() {
    browser.open(folder.resolve("report.html"), 1280, 900, "light");

    String before = browser.find("#folds").getText();
    browser.find("#folds").click();

    assertThat(before, equalTo(PageLanguage.of("ar").words().get("Fold all")));
    assertThat(
        browser.find("#folds").getText(), equalTo(PageLanguage.of("ar").words().get("Open all")));
  }
}
