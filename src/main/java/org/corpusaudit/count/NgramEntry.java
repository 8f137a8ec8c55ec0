package org.corpusaudit.count;

import com.dynatrace.hash4j.hashing.Hashing;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;

/**
 * The entries of n-grams. {@link NgramStep} sends counts to {@link NgramMerge} and the places of
 * terms to {@link NgramMargins}; there {@link NgramMerge} asks for the terms of the n-grams that
 * will be written; {@link NgramScores} gets both and makes the rows.
 *
 * <ul>
 *   <li>n-gram, language, n, raw count, stripped count, cells: to {@link NgramMerge}
 *   <li>term, language, {@link #WORD_PLACES}, how often at each place: to {@link NgramMargins}
 *   <li>term, language, {@link #WORD_WANTED}, n-gram, n, place: to {@link NgramMargins}
 *   <li>n-gram, language, n, {@link #ROW}, count, row without scores: to {@link NgramScores}
 *   <li>n-gram, language, n, {@link #MARGIN}, place, n-grams with its term there: likewise
 * </ul>
 */
final class NgramEntry {
  /** Stands between the terms of an n-gram; no term holds it. */
  static final char BETWEEN = '\n';

  /** Places in n-grams of 2 to 5 terms. */
  static final int PLACES = 2 + 3 + 4 + 5;

  static final int WORD_PLACES = 0;
  static final int WORD_WANTED = 1;
  static final int ROW = 0;
  static final int MARGIN = 1;

  private NgramEntry() {}

  /** The number of a place: term {@code k}, from 0, of n-grams of {@code n} terms. */
  static int place(int n, int k) {
    return n * (n - 1) / 2 - 1 + k;
  }

  /** Starts an entry of an n-gram and returns its partition. */
  static int start(
      ByteWriter entry, String ngram, String language, int n, Partitioning partitioning) {
    int to = partition(entry, ngram, partitioning);
    entry.putString(language).putByte(n);
    return to;
  }

  /** Starts an entry of a term and returns its partition. */
  static int startWord(
      ByteWriter entry, String word, String language, int kind, Partitioning partitioning) {
    int to = partition(entry, word, partitioning);
    entry.putString(language).putByte(kind);
    return to;
  }

  private static int partition(ByteWriter entry, String key, Partitioning partitioning) {
    entry.reset().putString(key);
    return partitioning.partitionOf(
        Hashing.xxh3_64().hashBytesToLong(entry.array(), 0, entry.length()));
  }
}
