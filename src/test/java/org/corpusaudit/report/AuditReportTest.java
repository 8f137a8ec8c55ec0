package org.corpusaudit.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusaudit.output.AuditOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditReportTest {
  private static final String PLANTED = "<script>window.planted=1</script>";

  @TempDir private Path folder;

  @Test
  void aScriptPlantedInSiteTermOrRecordIsOnlyEverText() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putArray("sites").addObject().put("name", PLANTED).put("articles", 4);
    audit.summary.putObject("terms").put("tokens", 3).put("types", 1);
    audit.summary.putObject("rejected").put("bad-json", 1);
    audit.summary.putObject("boilerplate").put("share", 0.5);
    audit.table("terms/part.tsv", "term\tlanguage\tcount", PLANTED + "\ten\t3");
    audit.table(
        "cooccurrences/terms/part.tsv", "a\tb\tcount\tlog_likelihood", PLANTED + "\tb\t3\t9.5");
    audit.table("rejected/part.jsonl", "{\"record\":\"" + PLANTED + "\"}");
    audit.table("boilerplate/segments/part.jsonl", "{\"text\":\"" + PLANTED + "\"}");

    String html = AuditReport.html(audit.open());

    assertThat(html, not(containsString(PLANTED)));
    assertThat(html, containsString("&lt;script&gt;window.planted=1&lt;/script&gt;"));
    assertThat(html, containsString("\\u003cscript>window.planted=1"));
  }

  @Test
  void onlyTheTwoPackagedScriptsMayRunAndNothingIsLoaded() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putArray("sites").addObject().put("name", "a.example").put("articles", 4);
    String html = AuditReport.html(audit.open());

    assertThat(html, containsString("default-src 'none'"));
    assertThat(count(html, "<script>"), is(2));
    assertThat(count(html.replaceAll("(?s)<script.*?</script>", ""), "src="), is(0));
  }

  @Test
  void sectionsOfStagesThatDidNotRunAreLeftOut() throws IOException {
    String html = AuditReport.html(new WrittenAudit(folder).open());

    assertThat(html, containsString("id=\"glance\""));
    assertThat(html, not(containsString("id=\"duplicates\"")));
    assertThat(html, not(containsString("id=\"entities\"")));
  }

  @Test
  void distributionsOfSignalsStandBesideTheirSourcesBoundsAndWhatFiltersRemoved()
      throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.withObject("/signals").put("measured", 40);
    audit.summary.withObject("/signals/beyondSource").put("closedLines", 9);
    audit.summary.withObject("/signals/closedLines").put("0.05", 0.25).put("0.95", 0.75);
    audit.summary.withObject("/filters").put("removed", 7);
    audit.summary.withObject("/filters/each").put("words", 6);
    audit.summary.withObject("/filters/first").put("words", 5);

    String html = AuditReport.html(audit.open());

    assertThat(html, containsString("id=\"signals\""));
    assertThat(html, containsString("at least 0.12"));
    assertThat(html, containsString("22.5 %"));
    assertThat(html, containsString("Articles removed by filters"));
  }

  @Test
  void whatRepetitionInflatesStandsWithItsCountsBeforeAndAfter() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putObject("terms");
    audit
        .summary
        .withArray("/terms/inflated/byDuplicates")
        .addObject()
        .put("term", "oil")
        .put("countRaw", 9000)
        .put("countStripped", 8000)
        .put("count", 1234);
    audit
        .summary
        .withArray("/cooccurrences/inflated/byBoilerplate")
        .addObject()
        .put("a", "read")
        .put("b", "also")
        .put("countRaw", 5678)
        .put("countStripped", 2)
        .put("count", 1);
    audit.table("terms/part.tsv", "term\tlanguage\tcount", "oil\ten\t1234");
    audit.table("cooccurrences/terms/part.tsv", "a\tb\tcount", "read\talso\t1");

    String html = AuditReport.html(audit.open());

    assertThat(rows(html, "inflated-table"), containsString("duplicates oil  8,000 1,234 6,766"));
    assertThat(
        rows(html, "inflated-pairs"), containsString("navigation text read also 5,678 2 5,67"));
  }

  @Test
  void anEntityStandsWithItsAliasesAndTheirCounts() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.table(
        "entities/part.tsv",
        "entity\ttype\tcount\tdocuments\taliases",
        "Cairo\tLOC\t12\t7\tالقاهرة:11 | Cairo: Egypt:1");

    String html = AuditReport.html(audit.open());

    assertThat(
        rows(html, "entities-table").replaceAll("[\u2068\u2069]", "").replaceAll(" +", " "),
        containsString("Cairo LOC 12 7 القاهرة 11 · Cairo: Egypt 1"));
  }

  @Test
  void aHeadingSaysWhatItsColumnTellsInTheWordsOfItsDeclaration() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putArray("sites").addObject().put("name", "a.example").put("articles", 4);
    audit.table("entities/part.tsv", "entity\ttype\tcount", "Cairo\tLOC\t12");

    String html = AuditReport.html(audit.open());

    assertThat(
        html, containsString("title=\"Documents: kept articles that mention it\">articles<"));
    assertThat(html, containsString("title=\"Kept: those of them that are kept\">kept<"));
    assertThat(count(html, "<th scope=\"col\" class=\"[a-z ]+\"><button type=\"button\">"), is(0));
  }

  @Test
  void aSiteOfWhichLittleIsLeftAndWhatIsMostOfASiteStandOut() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putObject("terms");
    audit.summary.putObject("boilerplate").put("share", 0.29);
    site(audit, "thin.example", 40, 0.8);
    site(audit, "sound.example", 40, 0.3);
    audit.table(
        "facets/part.tsv",
        "facet\tvalue\tterm\tcount\tdocuments\tlog_likelihood\tlog_ratio",
        "site\tsound.example\tNewsletter\t90\t36\t80\t6.5",
        "site\tsound.example\tthe\t900\t40\t12\t0.1",
        "site\tsound.example\tharbour\t30\t9\t40\t7",
        "month\tsound.example\tApril\t90\t40\t80\t6.5");
    audit.table("entities/part.tsv", "entity\ttype\tcount\tdocuments", "Cairo\tLOC\t12\t32");
    audit.table(
        "entity_facets/part.tsv",
        "facet\tvalue\tentity\ttype\tcount\tdocuments",
        "site\tsound.example\tCairo\tLOC\t50\t32",
        "site\tsound.example\tLuxor\tLOC\t50\t31",
        "site\tsmall.example\tAswan\tLOC\t50\t3");

    String html = AuditReport.html(audit.open()).replaceAll("[\u2068\u2069]", "");
    String findings = html.substring(html.indexOf("<ol class"), html.indexOf("</ol>"));

    assertThat(findings, containsString("Most text of thin.example (40 articles) was stripped"));
    assertThat(findings, not(containsString("text of sound.example")));
    assertThat(
        findings,
        containsString("The term Newsletter stands in most articles of sound.example: 36 of 40"));
    assertThat(findings, containsString("The entity Cairo stands in most articles"));
    for (String no : new String[] {"term the", "harbour", "April", "Luxor", "Aswan"}) {
      assertThat(findings, not(containsString(no)));
    }
  }

  private static void site(WrittenAudit audit, String name, int articles, double stripped) {
    audit
        .summary
        .withArray("/sites")
        .addObject()
        .put("name", name)
        .put("articles", articles)
        .put("kept", articles)
        .put("boilerplateShare", stripped);
  }

  /** The cells of a table, with a space between. */
  private static String rows(String html, String id) {
    int start = html.indexOf("<tbody id=\"" + id + "-body\"");
    String body = html.substring(start, html.indexOf("</tbody>", start));
    return body.replaceAll("</td>", " ").replaceAll("<[^>]*>", "").replaceAll("\n *", "");
  }

  @Test
  void thePageStaysSmallWhateverTheNumberOfTerms() throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putObject("terms").put("tokens", 1).put("types", 50_000);
    String[] rows = new String[50_001];
    rows[0] = "term\tlanguage\tcount";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = "term" + i + "\ten\t" + (rows.length - i);
    }
    audit.table("terms/part.tsv", rows);

    String html = AuditReport.html(audit.open());

    assertThat(html.length(), lessThan(5_000_000));
    assertThat(html, containsString("term1000<"));
    assertThat(html, not(containsString("term1001<")));
    assertThat(html, containsString("The first 1,000 of 50,000 rows"));
  }

  @Test
  void aFolderWithoutAnAuditIsRefusedWithASentence() {
    FileNotFoundException refused =
        assertThrows(FileNotFoundException.class, () -> AuditOutput.open(folder.toString()));

    assertThat(refused.getMessage(), containsString("holds no finished audit"));
  }

  private static int count(String text, String part) {
    Matcher matcher = Pattern.compile(part).matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
