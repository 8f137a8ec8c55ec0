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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.corpusaudit.cli.CommandRun;
import org.corpusaudit.pipeline.AuditRuns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page that a command writes, in both languages, in a real browser: nothing is loaded, no
 * barrier, no sideways scrolling, no English left in Arabic. In the slow group; needs Chromium.
 */
@Tag("slow")
class EveryPageInBrowserTest {
  private static final List<String> PAGES =
      List.of(
          "report",
          "diff",
          "concordance",
          "concordance-of-an-entity",
          "concordance-without-hits",
          "collocates",
          "collocates-of-none",
          "keyness",
          "keyness-of-entities",
          "keyness-of-ngrams",
          "keyness-of-a-list",
          "trend",
          "explain-kept",
          "explain-dropped",
          "explain-rejected");

  @TempDir private static Path folder;
  private static Browser browser;

  static Stream<String> pages() {
    return Stream.of("en", "ar").flatMap(code -> PAGES.stream().map(page -> code + "/" + page));
  }

  static Stream<String> arabicPages() {
    return PAGES.stream().map(page -> "ar/" + page);
  }

  @BeforeAll
  static void writePages() throws IOException {
    browser = Browser.start();
    List<String> inputs = List.of("part-[01].*", "part-2.jsonl.bz2", "part-1.jsonl.gz");
    for (int i = 0; i < inputs.size(); i++) {
      audit(inputs.get(i), folder + "/ar/" + i);
      copy(folder.resolve("ar/" + i), folder.resolve("en/" + i));
    }
    write(folder + "/ar");
    write(folder + "/en");
  }

  private static void audit(String part, String output) {
    command(
        "run",
        "--quiet",
        "--input=sample-data/articles/" + part,
        "--output=" + output,
        "--set=report.language=ar",
        "--set=input.maxRejectedShare=0.1",
        "--set=signals=true",
        "--set=terms.ngrams={\"sizes\":[2]}",
        "--set=terms.examples=2",
        "--set=entities.writeMentions=true",
        "--set=entities.pairs={\"examples\":2,\"minimumCount\":1}");
  }

  /** An audit as it would have been in English: its pages follow what its manifest says. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path manifest = to.resolve("manifest.json");
    String said = Files.readString(manifest);
    String language = "\"report\"\\s*:\\s*\\{\\s*\"language\"\\s*:\\s*\"";
    Files.writeString(manifest, said.replaceFirst("(" + language + ")ar", "$1en"));
    command("report", to.toString());
  }

  private static void write(String at) throws IOException {
    String first = at + "/0";
    Files.copy(Path.of(first, "report.html"), page(at, "report"));
    command("diff", first, at + "/1", "--output=" + at + "/compared");
    try (Stream<Path> files = Files.list(Path.of(at, "compared"))) {
      Path html = files.filter(f -> f.toString().endsWith(".html")).findFirst().orElseThrow();
      Files.copy(html, page(at, "diff"));
    }
    page(at, "concordance", "concordance", first, "القطار");
    page(
        at,
        "concordance-of-an-entity",
        "concordance",
        first,
        "--entity",
        row(first, "entities", "\tLOC\t").split("\t", -1)[0]);
    page(at, "concordance-without-hits", "concordance", first, "zzz");
    page(at, "collocates", "collocates", first, "القطار");
    page(at, "collocates-of-none", "collocates", first, "zzz");
    page(at, "keyness", "keyness", first, at + "/1");
    page(at, "keyness-of-entities", "keyness", first, at + "/1", "--of=entities");
    page(at, "keyness-of-ngrams", "keyness", first, at + "/1", "--of=ngrams");
    Path list =
        Files.writeString(Path.of(at, "list.txt"), "\uFEFFthe\t900\r\nof\t500\r\n.\t70\r\n");
    page(at, "keyness-of-a-list", "keyness", first, list.toString());
    page(at, "trend", "trend", first, at + "/1", at + "/2");
    page(at, "explain-kept", "explain", first, id(first, "boilerplate/spans", "site-repeated"));
    page(at, "explain-dropped", "explain", first, id(first, "duplicates", "\"kept\":false"));
    page(at, "explain-rejected", "explain", first, "half");
  }

  /** The first row of a table that has a text in it. */
  private static String row(String audit, String table, String having) throws IOException {
    return AuditRuns.rows(Path.of(audit)).get(table).stream()
        .filter(row -> row.contains(having))
        .findFirst()
        .orElseThrow();
  }

  private static String id(String audit, String table, String having) throws IOException {
    return row(audit, table, having).replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static void page(String at, String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--html=" + page(at, name));
    command(all.toArray(String[]::new));
  }

  private static Path page(String at, String name) {
    return Path.of(at, name + ".html");
  }

  private static void command(String... arguments) {
    assertThat(String.join(" ", arguments), CommandRun.run(arguments), is(0));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageOpensWithoutAnErrorOrABarrierAndFits(String page) throws IOException {
    Path file = folder.resolve(page + ".html");
    for (int width : new int[] {1280, 390}) {
      browser.open(file, width, 900, width > 1000 ? "light" : "dark");
      assertThat(browser.console(), is(empty()));
      assertThat(
          page + " " + width,
          browser.run("return document.documentElement.scrollWidth <= innerWidth"),
          is(true));
      assertThat(page + " " + width, browser.barriers(), is(empty()));
    }
    assertThat(
        "ids that stand twice",
        (List<?>)
            browser.run(
                "const ids = [...document.querySelectorAll('[id]')]"
                    + ".filter(e => !e.closest('svg')).map(e => e.id);"
                    + "return ids.filter((id, i) => ids.indexOf(id) !== i)"),
        is(empty()));
    String code = page.substring(0, 2);
    assertThat(browser.run("return document.documentElement.lang"), equalTo(code));
    assertThat(
        browser.run("return document.documentElement.dir"),
        equalTo(code.equals("ar") ? "rtl" : "ltr"));
    assertThat(
        browser.requests().stream().filter(r -> !r.matches("(file|data|blob):.*")).toList(),
        is(empty()));
  }

  @ParameterizedTest
  @MethodSource("arabicPages")
  void noEnglishSentenceIsLeft(String page) {
    browser.open(folder.resolve(page + ".html"), 1280, 900, "light");

    Set<String> english = new TreeSet<>();
    List<?> ours = (List<?>) browser.run(Browser.OURS);
    for (Object text : ours) {
      if (text.toString().matches("(?s).*\\b\\p{IsLatin}{2,} \\p{IsLatin}{2,}\\b.*")) {
        english.add(text.toString());
      }
    }

    assertThat(ours.size(), greaterThan(3));
    assertThat(new ArrayList<>(english), is(empty()));
  }
}
