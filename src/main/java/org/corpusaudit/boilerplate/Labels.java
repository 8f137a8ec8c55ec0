package org.corpusaudit.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.corpusaudit.text.WordScanner;

/**
 * The labels by which pages name their furniture, in the large languages: {@code labels.tsv},
 * written by hand. A label is compared folded and by whole words, and is evidence alone: nothing is
 * stripped for holding one.
 */
final class Labels {
  /** What a label stands at. */
  enum Kind {
    /** No label. */
    NONE,
    /** Ways to pass a page on. */
    SHARE,
    /** Other articles. */
    RELATED,
    /** What readers say. */
    COMMENTS,
    /** What can be done with a page. */
    TOOLS,
    /** Subjects. */
    TAGS,
    /** Rights and the publisher. */
    LEGAL,
    /** Sections and accounts of a site. */
    MENU;

    /** The number that the line model was fitted on: new kinds go to the end. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
      return ordinal();
    }
  }

  /** Words of the longest label that is looked for; in scripts without spaces letters. */
  static final int MOST_WORDS = 8;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final Labels SHIPPED = read();

  private final Map<Long, Kind> kinds = new HashMap<>();
  private final KeySet firstWords = new KeySet();

  private Labels() {}

  /** The labels that come with the program. */
  static Labels shipped() {
    return SHIPPED;
  }

  /** What the words from one to another name as a whole; up to {@value #MOST_WORDS}. */
  Kind kind(WordScanner words, int from, int to) {
    return kinds.getOrDefault(key(words, from, to), Kind.NONE);
  }

  /** The longest label that begins with a word, in words; 0 when none does. */
  int longest(WordScanner words, int from, int end) {
    if (from >= end || !firstWords.contains(words.hash(from))) {
      return 0;
    }
    int longest = 0;
    long key = 0;
    for (int to = from; to < Math.min(end, from + MOST_WORDS); to++) {
      key = (key + words.hash(to)) * FACTOR;
      longest = kinds.containsKey(key) ? to + 1 - from : longest;
    }
    return longest;
  }

  private static long key(WordScanner words, int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = (key + words.hash(i)) * FACTOR;
    }
    return key;
  }

  private static Labels read() {
    Labels labels = new Labels();
    WordScanner words = new WordScanner();
    try (InputStream file = Labels.class.getResourceAsStream("labels.tsv");
        BufferedReader rows =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        if (row.startsWith("#")) {
          continue;
        }
        String[] cells = row.split("\t", -1);
        Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        for (int i = 2; i < cells.length; i++) {
          words.scan(cells[i]);
          labels.firstWords.add(words.hash(0));
          labels.kinds.putIfAbsent(key(words, 0, words.count()), kind);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("labels.tsv cannot be read", e);
    }
    return labels;
  }
}
