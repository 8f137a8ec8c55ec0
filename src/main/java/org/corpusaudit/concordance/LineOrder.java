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

  /**
   * Whether the line of a place stands behind the key of another, told without making it; false
   * where only the line tells.
   *
   * @param articleHash {@link #articleHash} of the document's id
   * @param context characters on each side of the line
   */
  boolean isBehind(Key key, Document document, long articleHash, int start, int end, int context) {
    return switch (this) {
      case RANDOM -> placeHash(articleHash, start, end) > key.number();
      case LEFT ->
          BesideKeyword.leftIsBehind(
              document.chars(), start, Math.max(0, start - context), key.text());
      case RIGHT ->
          BesideKeyword.rightIsBehind(
              document.chars(), end, Math.min(document.length(), end + context), key.text());
      case ID, SITE, DATE -> compare(document, key) > 0;
    };
  }

  /** The order of an article's places beside those of another article, or 0. */
  private int compare(Document document, Key key) {
    String text = this == SITE ? document.site() : this == DATE ? document.published() : "";
    int order = Long.compare(this == DATE && text.isEmpty() ? 1 : 0, key.number());
    order = order == 0 ? text.compareTo(key.text()) : order;
    return order == 0 ? document.id().compareTo(key.line().id()) : order;
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
