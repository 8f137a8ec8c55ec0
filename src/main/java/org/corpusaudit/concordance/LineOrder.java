package org.corpusaudit.concordance;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Comparator;
import java.util.Locale;

/** The order of a concordance's lines, in which the first so many are kept. */
public enum LineOrder {
  /** By the id of the article. */
  ID,
  /** By the words before the keyword, the nearest first. */
  LEFT,
  /** By what follows the keyword. */
  RIGHT,
  /** By site. */
  SITE,
  /** By date, those without one last. */
  DATE,
  /** By a hash of article, place and seed: the first n are a random sample without repeats. */
  RANDOM;

  private static final Comparator<Line> PLACE =
      Comparator.comparing(Line::id).thenComparing(Line::start).thenComparing(Line::end);

  /** Compares two lines; equal only for one place of one article. */
  public Comparator<Line> comparator(long seed) {
    return switch (this) {
      case ID -> PLACE;
      case LEFT ->
          Comparator.comparing((Line line) -> reversed(line.before())).thenComparing(PLACE);
      case RIGHT -> Comparator.comparing((Line line) -> folded(line.after())).thenComparing(PLACE);
      case SITE -> Comparator.comparing(Line::site).thenComparing(PLACE);
      case DATE ->
          Comparator.comparing((Line line) -> line.published().isEmpty())
              .thenComparing(Line::published)
              .thenComparing(PLACE);
      case RANDOM -> Comparator.comparingLong((Line line) -> hash(line, seed)).thenComparing(PLACE);
    };
  }

  private static String reversed(String before) {
    String[] words = folded(before).split(" ", -1);
    StringBuilder reversed = new StringBuilder(before.length());
    for (int i = words.length - 1; i >= 0; i--) {
      reversed.append(words[i]).append(' ');
    }
    return reversed.toString();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static long hash(Line line, long seed) {
    return Hashing.komihash5_0(seed)
        .hashStream()
        .putString(line.id())
        .putInt(line.start())
        .putInt(line.end())
        .getAsLong();
  }
}
