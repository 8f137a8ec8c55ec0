package org.corpusaudit.collocation;

import java.util.Comparator;
import java.util.Map;

/**
 * A row of pairs, seen from the word.
 *
 * @param item the other item
 * @param side on which side it is counted
 * @param count events of the pair in kept, cleaned articles
 * @param countWord events with the word
 * @param countItem events with the other
 * @param scores every measure by its name
 */
record Partner(
    String item,
    Side side,
    double count,
    double countWord,
    double countItem,
    Map<String, Double> scores) {

  /** The best by a measure first. */
  static Comparator<Partner> by(String measure) {
    return Comparator.comparingDouble((Partner p) -> -p.scores.get(measure))
        .thenComparing(Partner::item)
        .thenComparing(Partner::side);
  }

  double score(String measure) {
    return scores.get(measure);
  }
}
