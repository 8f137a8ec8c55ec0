package org.corpusaudit.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.corpusaudit.cli.CommandRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three questions that {@code docs/report.md} counts the clicks of, answered in the page by a
 * script: it opens the page, clicks and reads what then stands in the window. Its seconds are those
 * that the page takes, no person's. In the slow group; needs Chromium.
 */
@Tag("slow")
class ReaderTasksInBrowserTest {
  private static final int MOST_SECONDS = 20;

  @TempDir private static Path folder;
  private static Browser browser;

  private int clicks;
  private long began;

  @BeforeAll
  static void writePages() {
    browser = Browser.start();
    for (int half = 0; half < 2; half++) {
      int status =
          CommandRun.run(
              "run",
              "--quiet",
              "--input=sample-data/articles/part-" + (half == 0 ? "[01].*" : "2.*"),
              "--output=" + folder + "/" + half,
              "--set=input.maxRejectedShare=0.1");
      assertThat(status, is(0));
    }
    assertThat(
        CommandRun.run("diff", folder + "/0", folder + "/1", "--output=" + folder + "/diff"),
        is(0));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private void open(String page) {
    began = System.nanoTime();
    clicks = 0;
    browser.open(folder.resolve(page), 1280, 900, "light");
  }

  private void click(String selector) {
    browser.find(selector).click();
    clicks++;
  }

  private void told(String question, TestReporter reporter) {
    double seconds = (System.nanoTime() - began) / 1e9;
    reporter.publishEntry(
        question, String.format(Locale.ROOT, "%d clicks, %.1f s", clicks, seconds));
    assertThat(clicks, lessThanOrEqualTo(2));
    assertThat(seconds, lessThan((double) MOST_SECONDS));
  }

  /** Numbers of a column from the top, as the table holds them. */
  private static List<Double> column(String table, int place) {
    return Stream.of(
            browser
                .run(
                    "return [...document.querySelectorAll(arguments[0])]"
                        + ".map(e => e.dataset.value).join(' ')",
                    "#" + table + " td:nth-child(" + place + ")")
                .toString()
                .split(" ", -1))
        .map(Double::valueOf)
        .toList();
  }

  private static boolean isInWindow(String selector) {
    return (Boolean)
        browser.run(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return box.width > 0 && box.bottom > 0 && box.top < innerHeight",
            selector);
  }

  @Test
  void whichSiteIsTheWorst(TestReporter reporter) {
    open("0/report.html");
    click("#contents a[href='#sites']");
    click("#sites-table th:nth-child(5) button");
    List<Double> shares = column("sites-table", 5);
    told("which site is the worst", reporter);

    assertThat(shares.get(0), equalTo(shares.stream().max(Double::compare).orElseThrow()));
    assertThat(browser.find("#sites-table tr:first-child td").getText().isEmpty(), is(false));
  }

  @Test
  void whetherTheThresholdIsRight(TestReporter reporter) {
    open("0/report.html");
    click("#contents a[href='#duplicates']");
    click("#clusters-table th:nth-child(4) button");
    boolean falling =
        "descending"
            .equals(browser.find("#clusters-table th:nth-child(4)").getAttribute("aria-sort"));
    List<Double> similarities = column("clusters-table", 4);
    told("is the threshold right", reporter);

    double first = similarities.get(0);
    assertThat(
        first,
        equalTo(similarities.stream().reduce((a, b) -> (a > b) == falling ? a : b).orElseThrow()));
    assertThat(browser.find("#duplicates").getText(), containsString("threshold"));
  }

  @Test
  void whyATermRose(TestReporter reporter) {
    open("diff/diff.html");
    click("a[href='#diff-terms']");
    click("#terms-rose button.open");
    browser.await("return document.querySelector('#more')?.open === true");
    String shown = browser.find("#more").getText();
    told("why did a term rise", reporter);

    assertThat(isInWindow("#more"), is(true));
    assertThat(shown, containsString("corpus-audit concordance"));
    assertThat(browser.run("return document.title").toString(), startsWith("Two audits"));
  }
}
