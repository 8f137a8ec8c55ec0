package org.corpusaudit.collocation;

import java.util.Comparator;
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
 * @param logDice at most 14
 * @param logLikelihood Evert's simple one
 */
record WordRun(
    String terms,
    String language,
    int n,
    long count,
    long documents,
    double pmi,
    double logDice,
    double logLikelihood) {

  /** The strongest evidence first. */
  static final Comparator<WordRun> ORDER =
      Comparator.comparingDouble((WordRun run) -> -run.logLikelihood)
          .thenComparing(WordRun::terms)
          .thenComparing(WordRun::language);

  static WordRun of(TsvRow row) {
    return new WordRun(
        row.text("term"),
        row.text("language"),
        (int) row.number("n"),
        row.number("count"),
        row.number("documents"),
        row.real("pmi"),
        row.real("log_dice"),
        row.real("simple_log_likelihood"));
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
