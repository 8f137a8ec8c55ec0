package org.corpusaudit.cooccurrence;

import java.util.Arrays;
import org.corpusaudit.page.ByteWriter;
import org.corpusaudit.page.Partitioning;
import org.corpusaudit.page.Route;
import org.corpusaudit.page.Routes;
import org.corpusaudit.text.Scope;

/**
 * Counts the pairs of a block's articles and sends them as rows of a matrix: for each item the
 * items that it occurred with. Every pair is sent in the rows of both its items, so that whoever
 * merges a row sees all that its item occurs with.
 *
 * <p>Entry: row's item (4 bytes), view (1), then for each pair a code and its weight. The code is
 * the other item's number, doubled, plus 1 where the row's item is the second of an ordered pair.
 * Rows are sent whenever the table of pairs is full, so no item is a hot key: a block sends one
 * entry of an item for about a million pairs. Memory: {@link PairTable}, and 12 bytes for each
 * place in a row while they are sent. Not thread-safe.
 */
public final class PairStep {
  /** The route of the pairs, to {@link PairMerge}. */
  public static final Route PAIRS = Route.of("pairs");

  private final Scope scope;
  private final int[] weights;
  private final Routes out;
  private final PairView view;
  private final PairTable table;
  private final ByteWriter entry = new ByteWriter();
  private int[] present = new int[256];

  /** A step for one block and one view of its texts. */
  public PairStep(Scope scope, PairView view, Routes out) {
    this.scope = scope;
    this.view = view;
    table = new PairTable(scope.ordered(), view == PairView.KEPT);
    this.out = out;
    weights = new int[scope.size() + 1];
    for (int d = 1; d <= scope.size(); d++) {
      weights[d] = (int) scope.weight(d);
    }
  }

  /** The partition of an item's row. */
  static int partition(int item, Partitioning partitioning) {
    return partitioning.partitionOf((item + 1) * 0x9E3779B97F4A7C15L);
  }

  /**
   * Counts one article by windows.
   *
   * @param items the item at each token, -1 where there is none: gaps keep their width
   * @param size tokens
   */
  public void article(int[] items, int size) {
    int window = scope.size();
    boolean ordered = scope.ordered();
    for (int i = 0; i < size; i++) {
      int a = items[i];
      if (a < 0) {
        continue;
      }
      int end = Math.min(size - 1, i + window);
      for (int j = i + 1; j <= end; j++) {
        int b = items[j];
        if (b >= 0) {
          if (a <= b || ordered) {
            table.add(a, b, weights[j - i]);
          } else {
            table.add(b, a, weights[j - i]);
          }
        }
      }
      if (table.isFull()) {
        flush();
      }
    }
  }

  /**
   * Counts one unit by presence: each pair of different items once.
   *
   * @param items the unit's items in any order, with repetitions and -1 where there is none
   * @param from the first
   * @param to behind the last
   */
  public void unit(int[] items, int from, int to) {
    if (present.length < to - from) {
      present = new int[(to - from) * 2];
    }
    int size = 0;
    for (int i = from; i < to; i++) {
      if (items[i] >= 0) {
        present[size++] = items[i];
      }
    }
    Arrays.sort(present, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || present[i] != present[i - 1]) {
        present[distinct++] = present[i];
      }
    }
    for (int i = 0; i < distinct; i++) {
      for (int j = i + 1; j < distinct; j++) {
        table.add(present[i], present[j], 1);
      }
      if (table.isFull()) {
        flush();
      }
    }
  }

  /** Sends all that is held; to be called after the last article. */
  public void flush() {
    Rows rows = new Rows();
    table.forEach(rows::pair);
    rows.send();
    table.clear();
  }

  /** The pairs of the table, each put in the rows of both its items. */
  private final class Rows {
    private final int[] ends = new int[table.items()];
    private final int[] codes;
    private final long[] values;

    Rows() {
      int places = 0;
      for (int item = 0; item < ends.length; item++) {
        ends[item] = places;
        places += table.pairsOf(item);
      }
      codes = new int[places];
      values = new long[places];
    }

    void pair(int a, int b, long weight) {
      put(a, b << 1, weight);
      if (scope.ordered()) {
        put(b, a << 1 | 1, weight);
      } else if (a != b) {
        put(b, a << 1, weight);
      }
    }

    private void put(int row, int code, long weight) {
      int place = ends[row]++;
      codes[place] = code;
      values[place] = weight;
    }

    void send() {
      int start = 0;
      for (int row = 0; row < ends.length; row++) {
        if (start < ends[row]) {
          entry.reset().putInt(row).putByte(view.code());
          for (int i = start; i < ends[row]; i++) {
            entry.putVarLong(codes[i]).putVarLong(values[i]);
          }
          out.to(PAIRS).send(partition(row, out.partitioning()), entry);
        }
        start += table.pairsOf(row);
      }
    }
  }
}
