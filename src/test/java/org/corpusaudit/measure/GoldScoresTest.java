package org.corpusaudit.measure;

import static org.corpusaudit.measure.Association.CHI2;
import static org.corpusaudit.measure.Association.DICE;
import static org.corpusaudit.measure.Association.JACCARD;
import static org.corpusaudit.measure.Association.LOCAL_MI;
import static org.corpusaudit.measure.Association.LOG_LIKELIHOOD;
import static org.corpusaudit.measure.Association.LOG_RATIO;
import static org.corpusaudit.measure.Association.MI3;
import static org.corpusaudit.measure.Association.MIN_SENSITIVITY;
import static org.corpusaudit.measure.Association.PMI;
import static org.corpusaudit.measure.Association.T_SCORE;
import static org.corpusaudit.measure.Association.Z_SCORE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores of three reference implementations; each file names its source in its first line. */
class GoldScoresTest {
  private static final double LOG10_OF_2 = Math.log10(2);

  @Test
  void scoresEqualThoseOfUcs() throws IOException {
    List<Map<String, Double>> rows = rows("ucs-gold.tsv");
    assertThat(rows.size(), is(94));
    for (Map<String, Double> row : rows) {
      Contingency table = table(row);
      check(row, "am.t.score", T_SCORE.of(table));
      check(row, "am.z.score", Z_SCORE.of(table));
      check(row, "am.log.likelihood", LOG_LIKELIHOOD.of(table));
      check(row, "am.chi.squared", CHI2.of(table));
      check(row, "am.Dice", DICE.of(table));
      check(row, "am.Jaccard", JACCARD.of(table));
      check(row, "am.MS", MIN_SENSITIVITY.of(table));
      // UCS takes logarithms of mutual information and risks to base 10.
      check(row, "am.MI", PMI.of(table) * LOG10_OF_2);
      check(row, "am.MI3", MI3.of(table) * LOG10_OF_2);
      check(row, "am.local.MI", LOCAL_MI.of(table) * LOG10_OF_2);
      RunAssociation run = run(row);
      check(row, "am.Dice", Math.pow(2, run.logDice() - 14));
      check(row, "am.MI", run.pmi() * LOG10_OF_2);
      check(row, "am.t.score", run.tScore());
      check(row, "am.simple.ll", run.simpleLogLikelihood());
      if (table.o21() > 0) {
        check(row, "am.relative.risk", LOG_RATIO.of(transposed(table)) * LOG10_OF_2);
      }
    }
  }

  @Test
  void logRatiosEqualTheReferenceWithBonferroniCorrection() throws IOException {
    List<Map<String, Double>> rows = rows("log-ratio-gold.tsv");
    assertThat(rows.size(), is(599));
    ConservativeLogRatio loose = new ConservativeLogRatio(0.05, rows.size());
    ConservativeLogRatio strict = new ConservativeLogRatio(0.01, rows.size());
    for (Map<String, Double> row : rows) {
      Contingency table = table(row);
      check(row, "lr", LOG_RATIO.of(table));
      check(row, "lrc.normal", loose.of(table));
      check(row, "clr", strict.of(table));
    }
  }

  @Test
  void logRatiosEqualThoseOfCqpweb() throws IOException {
    List<Map<String, Double>> rows = rows("cqpweb-lr.tsv");
    assertThat(rows.size(), is(288));
    for (Map<String, Double> row : rows) {
      Contingency table = Contingency.ofMargins(row.get("f"), 168_329, row.get("f2"), 19_720_567);
      assertThat(row.toString(), LOG_RATIO.of(table), closeTo(row.get("lr"), 6e-4));
    }
  }

  private static void check(Map<String, Double> row, String column, double score) {
    double expected = row.get(column);
    double digits = 1e-8 * Math.max(1, Math.abs(expected));
    assertThat(column + " of " + row, score, closeTo(expected, digits));
  }

  private static Contingency table(Map<String, Double> row) {
    return Contingency.ofMargins(row.get("f"), row.get("f1"), row.get("f2"), row.get("N"));
  }

  private static RunAssociation run(Map<String, Double> row) {
    long[] margins = {row.get("f1").longValue(), row.get("f2").longValue()};
    return new RunAssociation(row.get("f").longValue(), margins, row.get("N").longValue());
  }

  private static Contingency transposed(Contingency table) {
    return new Contingency(table.o11(), table.o21(), table.o12(), table.o22());
  }

  private static List<Map<String, Double>> rows(String name) throws IOException {
    try (InputStream in = GoldScoresTest.class.getResourceAsStream(name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] columns = lines.get(1).split("\t", -1);
      List<Map<String, Double>> rows = new ArrayList<>();
      for (String line : lines.subList(2, lines.size())) {
        String[] values = line.split("\t", -1);
        Map<String, Double> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], Double.valueOf(values[i]));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
