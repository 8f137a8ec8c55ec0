package org.corpusaudit.count;

import com.dynatrace.hash4j.hashing.Hashing;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;

/**
 * The entries that {@link TermStep} sends to {@link TermMerge}: term, language, kind, payload. They
 * are partitioned by the term alone, so that a term of several languages is in one place.
 */
final class TermEntry {
  /**
   * Payload: stretch of the corpus, raw count, stripped count, count in agency copy, margins of the
   * first and the second place, cells; then for each cell its site's hash, month, count, documents.
   */
  static final int COUNTS = 0;

  /** Payload: a surface of the term and its count. */
  static final int SPELLING = 1;

  /** Payload: examples of the term. */
  static final int EXAMPLES = 2;

  private TermEntry() {}

  /** Starts an entry and returns its partition. */
  static int start(
      ByteWriter entry, String term, String language, int kind, Partitioning partitioning) {
    entry.reset().putString(term);
    long hash = Hashing.xxh3_64().hashBytesToLong(entry.array(), 0, entry.length());
    entry.putString(language).putByte(kind);
    return partitioning.partitionOf(hash);
  }
}
