package org.corpusaudit.concordance;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Comparator;
import java.util.Locale;
import org.corpusaudit.text.TokenHash;

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

  /** What a line is ordered by, made once; equal only for one place of one article. */
  record Key(long number, String text, Line line) implements Comparable<Key> {
    private static final int OBJECTS = 320;

    /** Bytes that it takes, at most. */
    long bytes() {
      return OBJECTS + 2L * (text.length() + line.chars());
    }

    @Override
    public int compareTo(Key other) {
      int order = Long.compare(number, other.number);
      order = order == 0 ? text.compareTo(other.text) : order;
      return order == 0 ? PLACE.compare(line, other.line) : order;
    }
  }

  /** Whether lines go by what stands around the keyword. */
  boolean isOfContext() {
    return this == LEFT || this == RIGHT;
  }

  /** The key of a line. */
  Key key(Line line, long seed) {
    return switch (this) {
      case ID -> new Key(0, "", line);
      case LEFT -> new Key(0, reversed(line.before()), line);
      case RIGHT -> new Key(0, folded(line.after()), line);
      case SITE -> new Key(0, line.site(), line);
      case DATE -> new Key(line.published().isEmpty() ? 1 : 0, line.published(), line);
      case RANDOM ->
          new Key(placeHash(articleHash(line.id(), seed), line.start(), line.end()), "", line);
    };
  }

  /**
   * The beginning of the key of a line that has more around it: without the words that may be cut.
   */
  String beginning(Line glance) {
    if (this == LEFT) {
      int whole = glance.before().indexOf(' ', 1);
      String before = whole < 0 ? "" : glance.before().substring(whole);
      return before.isBlank() ? "" : reversed(before);
    }
    String after = glance.after();
    return folded(after.substring(0, Math.max(0, after.lastIndexOf(' '))));
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

  /** The hash of an article, which those of its places begin with. */
  static long articleHash(String id, long seed) {
    return Hashing.komihash5_0(seed).hashCharsToLong(id);
  }

  /** What {@link #RANDOM} orders a place by. */
  static long placeHash(long articleHash, int start, int end) {
    return TokenHash.finish(articleHash + (((long) start << Integer.SIZE) | end));
  }
}
