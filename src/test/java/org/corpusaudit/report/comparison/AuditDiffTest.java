package org.corpusaudit.report.comparison;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.corpusaudit.output.AuditOutput;
import org.corpusaudit.report.WrittenAudit;
import org.corpusaudit.report.layout.Finding;
import org.corpusaudit.report.layout.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditDiffTest {
  private static final int ARTICLES = 400;
  private static final int TERMS = 200;
  private static final int SEEDS = 60;

  @TempDir private Path old;
  @TempDir private Path now;

  @Test
  void anAuditAgainstItselfShowsNoChange() throws IOException {
    WrittenAudit written = written(old, 100, "common\ten\t50\t40", "rare\ten\t7\t7");
    site(written, "a.example", 100);
    written.table("boilerplate/segments/part.jsonl", segment("a.example", "Home | News", 9));
    AuditOutput audit = written.open();

    ObjectNode diff = AuditDiff.of(audit, audit);

    assertThat(diff.path("changed").isEmpty(), is(true));
    assertThat(diff.at("/terms/jsd").asDouble(), is(0.0));
    assertThat(diff.at("/terms/significant").asInt(), is(0));
    assertThat(diff.at("/terms/onlyOld").asInt(), is(0));
    assertThat(diff.at("/site/jsd").asDouble(), is(0.0));
    assertThat(diff.at("/site/appeared").isEmpty(), is(true));
    assertThat(diff.at("/boilerplate/appeared").asInt(), is(0));
    assertThat(diff.at("/boilerplate/inBoth").asInt(), is(1));
    assertThat(diff.at("/settings").isEmpty(), is(true));
  }

  @Test
  void aTermThatRoseAndOneThatFellAreNamedWithTheirEffect() throws IOException {
    AuditOutput first = audit(old, 100, "oil\ten\t80\t60", "tin\ten\t10\t10", "the\ten\t90\t90");
    AuditOutput second = audit(now, 100, "oil\ten\t10\t10", "tin\ten\t80\t60", "the\ten\t90\t90");

    ObjectNode terms = (ObjectNode) AuditDiff.of(first, second).path("terms");

    assertThat(terms.at("/rose/0/term").asText(), is("tin"));
    // log2((80 / 180) / (10 / 180))
    assertThat(terms.at("/rose/0/logRatio").asDouble(), is(closeTo(3, 1e-9)));
    assertThat(terms.at("/fell/0/term").asText(), is("oil"));
    assertThat(terms.at("/fell/0/logRatio").asDouble(), is(closeTo(-3, 1e-9)));
    assertThat(terms.path("significant").asInt(), is(2));
  }

  @Test
  void divergenceIsOneForNothingInCommonAndAsByHandBetween() throws IOException {
    AuditOutput first = audit(old, 10, "a\ten\t1\t1", "b\ten\t1\t1");

    assertThat(
        AuditDiff.of(first, audit(now, 10, "c\ten\t2\t1")).at("/terms/jsd").asDouble(),
        is(closeTo(1, 1e-9)));
    // Middle (3/4, 1/4): 0.5 (1/2 log2(2/3) + 1/2 log2(2)) + 0.5 log2(4/3)
    assertThat(
        AuditDiff.of(first, audit(now, 10, "a\ten\t2\t1")).at("/terms/jsd").asDouble(),
        is(closeTo(0.311278124, 1e-8)));
  }

  @Test
  void aBurstInOneArticleIsNoChange() throws IOException {
    AuditOutput first = audit(old, 100, "oil\ten\t12\t12", "the\ten\t900\t90");
    AuditOutput second = audit(now, 100, "oil\ten\t500\t13", "the\ten\t900\t90");

    assertThat(AuditDiff.of(first, second).at("/terms/significant").asInt(), is(0));
  }

  @Test
  void aTermIsComparedWithinItsLanguage() throws IOException {
    // Of 200 English articles 100 have it, then 50 of 100: only the language shrank.
    WrittenAudit first = written(old, 400, "oil\ten\t100\t100", "nafta\tpl\t200\t150");
    first.summary.putObject("keptByLanguage").put("en", 200).put("pl", 200);
    WrittenAudit second = written(now, 400, "oil\ten\t50\t50", "nafta\tpl\t300\t225");
    second.summary.putObject("keptByLanguage").put("en", 100).put("pl", 300);

    ObjectNode diff = AuditDiff.of(first.open(), second.open());

    assertThat(diff.at("/terms/tested").asInt(), is(2));
    assertThat(diff.at("/terms/significant").asInt(), is(0));
    assertThat(diff.at("/language/probability").asDouble(), is(lessThanOrEqualTo(1e-9)));
  }

  @Test
  void aTermTooRareToWriteIsNotTakenForOneThatWent() throws IOException {
    WrittenAudit first = written(old, 1000, "oil\ten\t60\t60");
    first.manifest.withObject("/pipeline/terms").put("minimumCount", 50);
    WrittenAudit second = written(now, 1000, "the\ten\t900\t800");
    second.manifest.withObject("/pipeline/terms").put("minimumCount", 50);

    JsonNode terms = AuditDiff.of(first.open(), second.open()).path("terms");

    assertThat(terms.path("fell").isEmpty(), is(true));
    assertThat(terms.at("/rose/0/term").asText(), is("the"));
  }

  @Test
  void whatAsksForALookStandsFirst() throws IOException {
    WrittenAudit first = written(old, 100, "oil\ten\t80\t60", "the\ten\t90\t90");
    site(first, "gone.example", 40);
    site(first, "stays.example", 60);
    first.summary.putObject("duplicates").put("share", 0.1);
    WrittenAudit second = written(now, 100, "oil\ten\t10\t10", "the\ten\t90\t90");
    site(second, "stays.example", 100);
    second.summary.putObject("duplicates").put("share", 0.151);

    List<Finding> findings = DiffFindings.of(AuditDiff.of(first.open(), second.open()));

    assertThat(
        findings.stream().map(Finding::row).toList(),
        is(List.of("duplicates.share", "site.gone", "terms.fell")));
    assertThat(findings.get(0).value().toString(), is("+5.1 points"));
    assertThat(findings.get(1).text().toString(), containsString("gone.example"));
    assertThat(findings.get(2).text().toString(), containsString("oil"));
    AuditOutput audit = first.open();
    assertThat(DiffFindings.of(AuditDiff.of(audit, audit)), is(List.of()));
  }

  @Test
  void sitesAndRepeatedTextThatAppearedAndWentAreNamed() throws IOException {
    WrittenAudit first = written(old, 100, "a\ten\t1\t1");
    site(first, "gone.example", 40);
    site(first, "stays.example", 60);
    first.table(
        "boilerplate/segments/part.jsonl",
        segment("stays.example", "Subscribe", 9),
        segment("stays.example", "Home | News", 50));
    WrittenAudit second = written(now, 100, "a\ten\t1\t1");
    site(second, "new.example", 40);
    site(second, "stays.example", 60);
    second.table(
        "boilerplate/segments/part.jsonl",
        segment("stays.example", "Subscribe", 9),
        segment("stays.example", "Start | Politics", 50));

    ObjectNode diff = AuditDiff.of(first.open(), second.open());

    assertThat(diff.at("/site/appeared/0/name").asText(), is("new.example"));
    assertThat(diff.at("/site/gone/0/name").asText(), is("gone.example"));
    assertThat(diff.at("/site/jsd").asDouble(), is(closeTo(0.4, 1e-9)));
    assertThat(diff.at("/boilerplate/appearedPieces/0/text").asText(), is("Start | Politics"));
    assertThat(diff.at("/boilerplate/gonePieces/0/text").asText(), is("Home | News"));
    assertThat(diff.at("/boilerplate/inBoth").asInt(), is(1));
  }

  @Test
  void aSiteBelowTheEndOfASummarysListHasNotAppeared() throws IOException {
    WrittenAudit first = written(old, 100, "a\ten\t1\t1");
    site(first, "large.example", 60);
    first.summary.put("siteCount", 3);
    first.table(
        "facets/part.tsv",
        "facet\tvalue\tterm\tcount",
        "language\ten\ta\t9",
        "site\tsmall.example\ta\t9");
    WrittenAudit second = written(now, 100, "a\ten\t1\t1");
    site(second, "new.example", 30);
    site(second, "small.example", 70);

    JsonNode sites = AuditDiff.of(first.open(), second.open()).path("site");

    assertThat(sites.path("appeared").size(), is(1));
    assertThat(sites.at("/appeared/0/name").asText(), is("new.example"));
    // large.example (60, 0) and the others (40, 100)
    assertThat(sites.path("values").size(), is(2));
    assertThat(sites.at("/degrees").asInt(), is(1));
  }

  @Test
  void articlesDealtAnewTellWhetherTermsAreApart() throws IOException {
    WrittenAudit first = written(old, 50, "a\ten\t1\t1");
    WrittenAudit same = written(now, 50, "a\ten\t1\t1");
    first.table("documents/part.jsonl", articles(50, "oil"));
    same.table("documents/part.jsonl", articles(50, "oil"));

    JsonNode sample = AuditDiff.of(first.open(), same.open()).at("/terms/sample");
    assertThat(sample.path("oldArticles").asInt(), is(50));
    assertThat(sample.path("probability").asDouble(), is(1.0));

    WrittenAudit other = written(other(), 50, "a\ten\t1\t1");
    other.table("documents/part.jsonl", articles(50, "gold"));
    assertThat(
        AuditDiff.of(first.open(), other.open()).at("/terms/sample/probability").asDouble(),
        is(1 / 200.0));
  }

  @Test
  void theSameRowsInOtherShardsGiveTheSameComparison() throws IOException {
    AuditOutput first = audit(old, 100, "oil\ten\t80\t60", "the\ten\t90\t90");
    String[] rows = {"tin\ten\t80\t60", "the\ten\t90\t90", "oil\ten\t3\t3"};
    WrittenAudit cut = written(now, 100, rows[2], rows[0]);
    cut.table("terms/part-1.tsv", "term\tlanguage\tcount\tdocuments", rows[1]);

    ObjectNode whole = AuditDiff.of(first, audit(other(), 100, rows));
    ObjectNode inTwo = AuditDiff.of(first, cut.open());

    assertThat(inTwo.path("terms"), is(whole.path("terms")));
  }

  @Test
  void aPageOfTheComparisonShowsWhatRose() throws IOException {
    AuditOutput first = audit(old, 100, "the\ten\t90\t90");
    AuditOutput second = audit(now, 100, "the\ten\t90\t90", "<b>new</b>\ten\t80\t60");

    String html = DiffReport.html(AuditDiff.of(first, second), PageLanguage.ENGLISH);

    assertThat(html, containsString("&lt;b&gt;new&lt;/b&gt;"));
    assertThat(html, not(containsString("<b>new")));
  }

  /** Bursty terms, since an article that has a term often repeats it. */
  @Test
  void randomHalvesOfOnePopulationShowNoSignificantTermBeyondTheStatedLevel() throws IOException {
    int named = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      int[][] articles = new int[ARTICLES][TERMS];
      for (int[] article : articles) {
        for (int term = 0; term < TERMS; term++) {
          boolean has = random.nextDouble() < 0.02 + 0.5 * term / TERMS;
          article[term] = has ? 1 + random.nextInt(12) : 0;
        }
      }
      List<int[]> shuffled = new ArrayList<>(List.of(articles));
      Collections.shuffle(shuffled, random);
      AuditOutput first = audit(old, ARTICLES / 2, rows(shuffled.subList(0, ARTICLES / 2)));
      AuditOutput second = audit(now, ARTICLES / 2, rows(shuffled.subList(ARTICLES / 2, ARTICLES)));
      named += AuditDiff.of(first, second).at("/terms/significant").asInt() > 0 ? 1 : 0;
    }
    // At level 0.05 three of 60 are expected; 8 or more have a probability below 0.01.
    assertThat(named, is(lessThanOrEqualTo(8)));
  }

  private static String[] rows(List<int[]> articles) {
    List<String> rows = new ArrayList<>();
    for (int term = 0; term < TERMS; term++) {
      int count = 0;
      int documents = 0;
      for (int[] article : articles) {
        count += article[term];
        documents += article[term] > 0 ? 1 : 0;
      }
      rows.add("t" + term + "\ten\t" + count + "\t" + documents);
    }
    return rows.toArray(String[]::new);
  }

  private Path other() {
    return now.resolve("other");
  }

  private static String[] articles(int count, String word) {
    String[] rows = new String[count];
    for (int i = 0; i < count; i++) {
      rows[i] = "{\"id\":\"" + i + "\",\"text\":\"the price of " + word + " rose to " + i + "\"}";
    }
    return rows;
  }

  private static String segment(String site, String text, int documents) {
    return String.format(
        "{\"site\":\"%s\",\"text\":\"%s\",\"documents\":%d}", site, text, documents);
  }

  private static void site(WrittenAudit audit, String name, int kept) {
    audit.summary.withArray("sites").addObject().put("name", name).put("kept", kept);
  }

  private static AuditOutput audit(Path folder, int kept, String... terms) throws IOException {
    return written(folder, kept, terms).open();
  }

  private static WrittenAudit written(Path folder, int kept, String... terms) throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putObject("articles").put("kept", kept);
    String[] lines = new String[terms.length + 1];
    lines[0] = "term\tlanguage\tcount\tdocuments";
    System.arraycopy(terms, 0, lines, 1, terms.length);
    return audit.table("terms/part.tsv", lines);
  }
}
