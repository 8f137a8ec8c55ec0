package org.corpusaudit.boilerplate;

import java.util.BitSet;

/** Marked lines of a page in groups: those between which few others stand. */
final class LineGroups {
  private LineGroups() {}

  /** Takes a group; it may mark its lines otherwise, and no others. */
  @FunctionalInterface
  interface Group {
    /** Takes the group whose first and last line are these. */
    void take(int first, int last);
  }

  /**
   * Gives every group, in the order of the page.
   *
   * @param marked the lines, by their numbers
   * @param mostBetween successive lines, not marked, that may stand between two of one group
   */
  static void forEach(BitSet marked, int mostBetween, Group group) {
    int first = marked.nextSetBit(0);
    while (first >= 0) {
      int last = first;
      int next = marked.nextSetBit(last + 1);
      while (next >= 0 && next - last <= mostBetween + 1) {
        last = next;
        next = marked.nextSetBit(last + 1);
      }
      group.take(first, last);
      first = next;
    }
  }
}
