package org.corpusaudit.collocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corpusaudit.measure.Association;
import org.corpusaudit.output.TsvRow;

/**
 * Every measure of a row of pairs: those that it has as columns, to their six digits, and those
 * that follow from them. The expected events are {@code E11 = O11 / 2^pmi}, so no number of all
 * events is needed.
 */
final class Scores {
  /** The measures, in the order in which they are shown. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.concat(Stream.of("count"), Association.names().stream()),
              Stream.of("conservative_log_ratio"))
          .toList();

  private Scores() {}

  /** The measures of a row by their names. */
  static Map<String, Double> of(TsvRow row, boolean self) {
    Map<String, Double> scores = new LinkedHashMap<>();
    // An event of a word with itself enters its table both ways.
    double observed = (self ? 2 : 1) * row.real("count");
    double pmi = row.real("pmi");
    double expected = observed / Math.pow(2, pmi);
    for (String name : NAMES) {
      scores.put(
          name,
          switch (name) {
            case "z_score" -> (observed - expected) / Math.sqrt(expected);
            case "local_mi" -> observed * pmi;
            case "min_sensitivity" -> observed / Math.max(row.real("count_a"), row.real("count_b"));
            default -> row.real(name);
          });
    }
    return scores;
  }

  /**
   * Refuses a measure that pairs do not have.
   *
   * @throws IllegalArgumentException with those that there are
   */
  static void requireKnown(String measure) {
    if (!NAMES.contains(measure)) {
      throw new IllegalArgumentException(
          "--rank cannot be " + measure + ": write one of " + String.join(", ", NAMES));
    }
  }
}
