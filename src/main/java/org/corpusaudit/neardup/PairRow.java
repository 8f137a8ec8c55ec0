package org.corpusaudit.neardup;

import org.corpusaudit.output.JsonRow;
import org.corpusaudit.page.ByteWriter;

/** A row of {@code pairs/}: two ids, the smaller first, and how similar they are. */
final class PairRow {
  private PairRow() {}

  static void write(ByteWriter out, String a, String b, double similarity, boolean exact) {
    boolean inOrder = a.compareTo(b) <= 0;
    JsonRow.row(out)
        .text("a", inOrder ? a : b)
        .text("b", inOrder ? b : a)
        .share("similarity", similarity)
        .text("kind", exact ? "exact" : "near")
        .end();
  }
}
