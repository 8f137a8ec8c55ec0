package org.corpusaudit.neardup;

import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/** A row of {@code pairs/}: two ids, the smaller first, and how similar they are. */
final class PairRow {
  private PairRow() {}

  static void write(ByteWriter out, String a, String b, double similarity, boolean exact) {
    boolean inOrder = a.compareTo(b) <= 0;
    JsonRow.row(DuplicateTables.PAIRS.columns(), out)
        .put(DuplicateTables.A, inOrder ? a : b)
        .put(DuplicateTables.B, inOrder ? b : a)
        .put(DuplicateTables.PAIR_SIMILARITY, similarity)
        .put(DuplicateTables.PAIR_KIND, exact ? "exact" : "near")
        .end();
  }
}
