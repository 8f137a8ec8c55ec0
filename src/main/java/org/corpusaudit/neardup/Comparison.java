package org.corpusaudit.neardup;

import org.corpusaudit.page.ByteReader;
import org.corpusaudit.page.ByteWriter;

/**
 * What of an article travels to where it is compared, and how two of these are compared. Not
 * thread-safe.
 */
interface Comparison {
  /** Appends what travels of the text that the shingler holds. */
  void write(Shingler shingler, ByteWriter out);

  /** Reads the rest of an entry as {@link #write} left it. */
  long[] read(ByteReader in);

  /** The Jaccard similarity of two, 0 to 1. */
  double similarity(long[] a, long[] b);
}
