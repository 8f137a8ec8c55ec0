package org.corpusaudit.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.corpusaudit.job.AuditJob;
import org.corpusaudit.plan.PipelineFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The page in a real browser, of an audit whose articles hold scripts in site, title and text. In
 * the slow group; needs Chromium.
 */
@Tag("slow")
class ReportInBrowserTest {
  private static final String SCRIPT = "<script>window.planted=1</script>";
  private static final String BREAKS = "</script><script>window.planted=2</script>";
  private static final String IMAGE = "\"><img src=x onerror=window.planted=3>";

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void auditArticlesThatHoldScripts() throws Exception {
    browser = Browser.start();
    Files.writeString(folder.resolve("in.jsonl"), String.join("\n", articles()) + "\n");
    PipelineFile file = PipelineFile.empty();
    file.set("input.files=[\"" + folder + "/in.jsonl\"]");
    file.set("input.maxRejectedShare=0.5");
    file.set("output.directory=" + folder + "/out");
    file.set("cooccurrences.minimumCount=1");
    file.set("terms.examples=2");
    AuditJob.run(file.settings(), PipelineOptionsFactory.create());
    page = folder.resolve("out/report.html");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Twelve articles of six sites, two near-duplicates among them, and a record that is no JSON. */
  private static List<String> articles() {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 80; word++) {
        words.append(" word").append((i / 2 * 80 + word) % 300);
      }
      ObjectNode article = json.createObjectNode();
      article.put("id", "a" + i + IMAGE).put("site", i % 6 + SCRIPT);
      article.put("title", "Title " + i + BREAKS).put("published", "2026-0" + (1 + i % 3) + "-11");
      article.put("language", i % 4 == 0 ? "ar" : "en");
      article.put("text", SCRIPT + IMAGE + BREAKS + " مرحبا" + words + (i % 2 == 0 ? "" : " end"));
      lines.add(article.toString());
    }
    lines.add("no json " + SCRIPT + IMAGE);
    return lines;
  }

  @Test
  void thePageOpensOfflineWithoutAnErrorAndAsksForNothing() {
    browser.open(page, 1440, 900, "light");

    assertThat(browser.console(), is(empty()));
    assertThat(browser.requests(), everyItem(startsWith("file:")));
    assertThat(browser.requests().size(), is(0));
    assertThat(
        (Long) browser.run("return document.querySelectorAll('.chart svg').length"),
        greaterThan(5L));
  }

  @Test
  void aScriptInAnArticleStaysText() {
    browser.open(page, 1440, 900, "light");

    assertThat(browser.run("return String(window.planted)"), equalTo("undefined"));
    assertThat(browser.run("return document.images.length"), equalTo(0L));
    assertThat(browser.run("return document.scripts.length"), equalTo(4L));
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    assertThat(browser.texts("#sites-table td"), hasItem(containsString(SCRIPT)));
    assertThat(browser.texts("#duplicates summary"), hasItem(containsString(BREAKS)));
    assertThat(browser.texts("#rejected-table td"), hasItem(containsString(SCRIPT + IMAGE)));
    assertThat(browser.texts("#clusters-table td"), hasItem(containsString(IMAGE)));
  }

  @Test
  void aClickOnAHeadingSortsAndAnotherTurnsTheOrder() {
    browser.open(page, 1440, 900, "light");
    WebElement count = browser.find("#terms-table th:nth-child(3) button");

    count.click();
    List<Long> falling = numbers("#terms-table td:nth-child(3)");
    String order = browser.find("#terms-table th:nth-child(3)").getAttribute("aria-sort");
    count.sendKeys(Keys.ENTER);
    List<Long> rising = numbers("#terms-table td:nth-child(3)");

    assertThat(order, equalTo("descending"));
    assertThat(falling, equalTo(falling.stream().sorted(Comparator.reverseOrder()).toList()));
    assertThat(rising, equalTo(rising.stream().sorted().toList()));
    assertThat(rising, not(equalTo(falling)));
    assertThat(
        browser.find("#terms-table th:nth-child(3)").getAttribute("aria-sort"),
        equalTo("ascending"));

    browser.find("#terms-table th:nth-child(1) button").sendKeys(Keys.SPACE);
    assertThat(
        browser.find("#terms-table th:nth-child(1)").getAttribute("aria-sort"),
        equalTo("ascending"));
    assertThat(
        browser.run("return document.querySelector('#terms-table th:nth-child(3)').ariaSort"),
        equalTo(null));
  }

  @Test
  void typingInTheFilterLeavesTheRowsThatHaveEveryWord() {
    browser.open(page, 1440, 900, "light");
    WebElement filter = browser.find("#terms-table input");

    filter.sendKeys("WORD4 en");
    List<String> left = visible("#terms-table");
    filter.clear();
    filter.sendKeys("مَرحَبا");
    List<String> arabic = visible("#terms-table");
    String told = browser.find("#terms-table .shown").getText();
    filter.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);

    assertThat(left.size(), greaterThan(3));
    assertThat(left, everyItem(startsWith("word4")));
    assertThat(arabic, everyItem(equalTo("مرحبا")));
    assertThat(told, containsString(arabic.size() + " of "));
    assertThat(visible("#terms-table").size(), greaterThan(left.size()));
    assertThat(browser.find("#terms-table .shown").getText(), equalTo(""));
  }

  @Test
  void theSwitchTurnsThePageDarkAndBackWhateverTheSystemPrefers() {
    for (String scheme : List.of("light", "dark")) {
      browser.open(page, 1440, 900, scheme);
      browser.run("localStorage.clear()");
      browser.open(page, 1440, 900, scheme);
      String before = background();

      browser.find("#theme").click();
      String after = background();
      String pressed = browser.find("#theme").getAttribute("aria-pressed");
      browser.find("#theme").sendKeys(Keys.ENTER);

      assertThat(after, not(equalTo(before)));
      assertThat(pressed, equalTo(String.valueOf(scheme.equals("light"))));
      assertThat(background(), equalTo(before));
      browser.run("localStorage.clear()");
    }
  }

  @Test
  void theKeyboardReachesTheFiguresFirst() {
    browser.open(page, 1440, 900, "light");

    browser.find("body").sendKeys(Keys.TAB);
    assertThat(browser.run("return document.activeElement.className"), equalTo("skip"));
    browser.find(".skip").sendKeys(Keys.ENTER);
    assertThat(browser.run("return document.activeElement.id"), equalTo("main"));
  }

  @Test
  void nothingOverflowsOnAPhone() {
    browser.open(page, 390, 844, "light");

    assertThat(
        browser.run("return document.documentElement.scrollWidth"),
        equalTo(browser.run("return document.documentElement.clientWidth")));
    assertThat(
        browser.run(
            "return [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll')"
                + " && !e.closest('svg') && e.getBoundingClientRect().right > 391)"
                + ".map(e => e.outerHTML.slice(0, 80))"),
        equalTo(List.of()));
  }

  @Test
  void rightToLeftTextRunsFromTheRight() {
    browser.open(page, 1440, 900, "light");

    assertThat(
        browser.run(
            "return [...document.querySelectorAll('#terms-table td')].filter(c => c.textContent ==="
                + " 'مرحبا').map(c => getComputedStyle(c).direction)"),
        equalTo(List.of("rtl", "rtl")));
    assertThat(browser.run("return getComputedStyle(document.body).direction"), equalTo("ltr"));
  }

  @Test
  void everyFigureAndTableNamesAFileThatIsThere() {
    browser.open(page, 1440, 900, "light");

    List<?> files =
        (List<?>)
            browser.run(
                "return [...new Set([...document.querySelectorAll("
                    + "'.figure a, .source a, .findings .value')].map(a => a.getAttribute('href'))"
                    + ".filter(h => !h.startsWith('#')))]");

    assertThat(files.size(), greaterThan(5));
    for (Object file : files) {
      assertThat(file + " exists", Files.exists(page.resolveSibling(file.toString())));
    }
    assertThat(
        browser.run(
            "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
                + ".filter(id => !document.getElementById(id))"),
        equalTo(List.of()));
    assertThat(
        browser.run(
            "return [...document.querySelectorAll('.grid, dd:not(.key), figure')]"
                + ".filter(e => !e.querySelector('a[href]')).length"),
        equalTo(0L));
  }

  @Test
  void everyHeadingSaysWhatItsColumnTellsAtFocusAndTap() {
    browser.open(page, 390, 844, "light");

    assertThat(
        browser.run(
            "return [...document.querySelectorAll('th button')].filter(b => !b.dataset.tip)"
                + ".map(b => b.closest('.grid').id + ': ' + b.textContent)"),
        equalTo(List.of()));
    assertThat(told(), equalTo(""));

    browser.run("document.querySelector('#terms-table th:nth-child(4) button').focus()");
    assertThat(told(), equalTo("Documents: kept articles that have it"));
    browser.find("#terms-table th:nth-child(4) button").sendKeys(Keys.ESCAPE);
    assertThat(told(), equalTo(""));

    browser.find("#glance .why").click();
    assertThat(told(), containsString("articles.read, from summary.json"));
  }

  @Test
  void theContentsSayWhereTheReaderIsAndSectionsFoldAndOpenForALink() {
    browser.open(page, 1440, 900, "light");

    browser.find("#contents a[href='#terms']").click();
    browser.await("return document.querySelector('#contents [aria-current]').hash === '#terms'");
    assertThat(
        browser.run("return getComputedStyle(document.getElementById('contents')).position"),
        equalTo("sticky"));
    browser.find("#folds").click();
    assertThat(browser.texts(".grid"), is(empty()));
    assertThat(browser.texts("h2").size(), greaterThan(5));
    browser.find("#contents a[href='#entities']").click();
    browser.await("return document.querySelector('#entities > details').open");
    assertThat(browser.run("return document.querySelectorAll('.fold[open]').length"), is(1L));
    browser.find("#folds").click();
    browser.find("#folds").click();
    assertThat(browser.run("return document.querySelectorAll('.fold:not([open])').length"), is(0L));
  }

  @Test
  void aTableThatItsDrawingShowsWholeIsFoldedAndOpensForTheDrawingsLink() {
    browser.open(page, 1440, 900, "light");

    assertThat(browser.texts("#sites-table td"), is(empty()));
    browser.find("#sites a[href='#sites-table']").click();
    assertThat(browser.texts("#sites-table td").size(), greaterThan(6));
  }

  @Test
  void aTermOpensItsExamplesAndAnIdTheCommandThatTellsOfIt() {
    browser.open(page, 1440, 900, "light");

    browser.find("#terms-table button.open").click();
    String term = browser.find("#more h2").getText();
    assertThat(browser.texts("#more mark"), everyItem(equalTo(term)));
    assertThat(browser.texts("#more .line").size(), greaterThan(0));
    assertThat(browser.run("return document.images.length"), equalTo(0L));
    browser.find("#more .close").sendKeys(Keys.ESCAPE);
    assertThat(browser.texts("#more mark"), is(empty()));

    browser.find("#clusters-table button.open").click();
    assertThat(
        browser.texts("#more code"),
        hasItem(startsWith("corpus-audit explain " + folder + "/out 'a")));
    browser.find("#more .copies").click();
    browser.await("return document.querySelector('#more .copies').textContent === 'Copied'");
  }

  @Test
  void theRowsThatAFilterLeavesAreCopiedAndSavedAndATableOpensToItsHeight() {
    browser.open(page, 1440, 900, "light");
    browser.run(
        "window.saved = []; URL.createObjectURL = b => { b.text().then(t => saved.push(t));"
            + " return '#'; }; navigator.clipboard.writeText = t => { saved.push(t);"
            + " return Promise.resolve(); }");

    browser.find("#terms-table input").sendKeys("word4");
    int rows = visible("#terms-table").size();
    browser.find("#terms-table .copy").click();
    browser.find("#terms-table .csv").click();
    browser.await("return saved.length === 2");

    String copied = browser.run("return saved[0]").toString();
    String csv = browser.run("return saved[1]").toString();
    assertThat(copied.lines().count(), is(rows + 1L));
    assertThat(copied, startsWith("term\tlanguage\tcount"));
    assertThat(csv.lines().count(), is(rows + 1L));
    assertThat(csv, startsWith("\"term\",\"language\",\"count\""));

    browser.find("#terms-table input").clear();
    browser.find("#terms-table input").sendKeys("w");
    browser.find("#terms-table .tall").click();
    assertThat(
        (Long) browser.run("return document.querySelector('#terms-table .scroll').clientHeight"),
        greaterThan(2_000L));
  }

  @Test
  void aPhoneShowsTheTableOfPairsAndNoNetwork() {
    browser.open(page, 390, 844, "light");

    assertThat(browser.texts("figure.network"), is(empty()));
    assertThat(browser.texts("#pairs-terms td").size(), greaterThan(10));
    assertThat(browser.console(), is(empty()));
  }

  /** What is told of a heading or figure; nothing while nothing is. */
  private static String told() {
    return browser
        .run("const t = document.getElementById('tip'); return t.hidden ? '' : t.textContent")
        .toString();
  }

  @Test
  void axeFindsNoSeriousBarrierInLightOrDark() throws IOException {
    browser.open(page, 1440, 900, "light");
    assertThat(browser.barriers(), is(empty()));
    browser.open(page, 390, 844, "dark");
    assertThat(browser.barriers(), is(empty()));
  }

  private static List<Long> numbers(String cells) {
    return browser.texts(cells).stream().map(text -> Long.valueOf(text.replace(",", ""))).toList();
  }

  /** The first cells of the rows that a filter leaves, scrolled away or not. */
  private static List<String> visible(String grid) {
    return browser.texts(grid + " td:nth-child(1)");
  }

  private static String background() {
    return browser.run("return getComputedStyle(document.body).backgroundColor").toString();
  }
}
