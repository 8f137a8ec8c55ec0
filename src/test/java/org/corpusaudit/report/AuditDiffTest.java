package org.corpusaudit.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.corpusaudit.output.AuditOutput;
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
    AuditOutput audit = audit(old, 100, "common\ten\t50\t40", "rare\ten\t7\t7");

    ObjectNode diff = AuditDiff.of(audit, audit);

    assertThat(diff.path("changed").isEmpty(), is(true));
    assertThat(diff.at("/terms/jsd").asDouble(), is(0.0));
    assertThat(diff.at("/terms/significant").asInt(), is(0));
    assertThat(AuditDiff.incompatible(audit, audit), is(empty()));
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
  void settingsThatChangeWhatAFigureMeansAreNamed() throws IOException {
    WrittenAudit first = new WrittenAudit(old);
    first.manifest.putObject("pipeline").putObject("duplicates").put("threshold", 0.8);
    WrittenAudit second = new WrittenAudit(now);
    second
        .manifest
        .putObject("pipeline")
        .putObject("duplicates")
        .put("threshold", 0.7)
        .put("writePairs", true);

    assertThat(
        AuditDiff.incompatible(first.open(), second.open()),
        contains("duplicates.threshold (0.8, 0.7)"));
  }

  @Test
  void aPageOfTheComparisonShowsWhatRose() throws IOException {
    AuditOutput first = audit(old, 100, "the\ten\t90\t90");
    AuditOutput second = audit(now, 100, "the\ten\t90\t90", "<b>new</b>\ten\t80\t60");

    String html = DiffReport.html(AuditDiff.of(first, second));

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

  private static AuditOutput audit(Path folder, int kept, String... terms) throws IOException {
    WrittenAudit audit = new WrittenAudit(folder);
    audit.summary.putObject("articles").put("kept", kept);
    String[] lines = new String[terms.length + 1];
    lines[0] = "term\tlanguage\tcount\tdocuments";
    System.arraycopy(terms, 0, lines, 1, terms.length);
    return audit.table("terms/part.tsv", lines).open();
  }
}
