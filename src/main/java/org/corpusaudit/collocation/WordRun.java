package org.corpusaudit.collocation;

import java.util.Comparator;
import java.util.List;
import org.corpusaudit.output.TsvRow;

/**
 * A row of {@code ngrams/} that has the word among its terms.
 *
 * @param terms its terms with a space between
 * @param language BCP 47
 * @param n how many they are
 * @param count occurrences in kept, cleaned articles
 * @param documents kept articles that have it
 * @param pmi specific correlation
 * @param npmi the same, normalised
 * @param logDice at most 14
 * @param tScore count less what chance gives, over its root
 * @param logLikelihood Evert's simple one
 */
record WordRun(
    String terms,
    String language,
    int n,
    long count,
    long documents,
    double pmi,
    double npmi,
    double logDice,
    double tScore,
    double logLikelihood) {

  private static final String EVIDENCE = "simple_log_likelihood";
  private static final List<String> MEASURES =
      List.of("count", "pmi", "npmi", "log_dice", "t_score");

  /** What ranks runs where a measure ranks pairs: itself, or where runs lack it their evidence. */
  static String ranking(String measure) {
    return MEASURES.contains(measure) ? measure : EVIDENCE;
  }

  /** Those that rank highest first, by a measure of pairs. */
  static Comparator<WordRun> by(String measure) {
    return Comparator.comparingDouble((WordRun run) -> -run.score(measure))
        .thenComparingDouble(run -> -run.logLikelihood)
        .thenComparing(WordRun::terms)
        .thenComparing(WordRun::language);
  }

  private double score(String measure) {
    return switch (ranking(measure)) {
      case "count" -> count;
      case "pmi" -> pmi;
      case "npmi" -> npmi;
      case "log_dice" -> logDice;
      case "t_score" -> tScore;
      default -> logLikelihood;
    };
  }

  static WordRun of(TsvRow row) {
    return new WordRun(
        row.text("term"),
        row.text("language"),
        (int) row.number("n"),
        row.number("count"),
        row.number("documents"),
        row.real("pmi"),
        row.real("npmi"),
        row.real("log_dice"),
        row.real("t_score"),
        row.real(EVIDENCE));
  }

  /** Whether a run of terms has a word among them. */
  static boolean has(String terms, String word) {
    int at = terms.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      if ((at == 0 || terms.charAt(at - 1) == ' ')
          && (end == terms.length() || terms.charAt(end) == ' ')) {
        return true;
      }
      at = terms.indexOf(word, at + 1);
    }
    return false;
  }
}
